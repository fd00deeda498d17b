import type { PackageModel } from "../model/event-model.js";
import type { JsonValue } from "../schema/schema.js";

/** The subpaths of the runtime that a package exports, and the module of the runtime that each one is. */
export const runtimeExports: ReadonlyMap<string, string> = new Map([
  ["./cloudevents", "cloudevents/index.ts"],
  ["./http", "cloudevents/bindings/http.ts"],
  ["./kafka", "cloudevents/bindings/kafka.ts"],
  ["./amqp", "cloudevents/bindings/amqp.ts"],
  ["./mqtt", "cloudevents/bindings/mqtt.ts"],
  ["./nats", "cloudevents/bindings/nats.ts"],
  ["./websocket", "cloudevents/bindings/websocket.ts"],
  ["./formats/json", "cloudevents/formats/json.ts"],
  ["./formats/json-batch", "cloudevents/formats/json.ts"],
  ["./formats/avro", "cloudevents/formats/avro.ts"],
  ["./formats/avro-compact", "cloudevents/formats/avro-compact.ts"],
  ["./formats/protobuf", "cloudevents/formats/protobuf.ts"],
  ["./formats/protobuf-batch", "cloudevents/formats/protobuf.ts"],
  ["./formats/xml", "cloudevents/formats/xml.ts"],
  ["./formats/xml-batch", "cloudevents/formats/xml.ts"],
  ["./extensions", "cloudevents/extensions/index.ts"],
  ["./legacy", "cloudevents/legacy/legacy.ts"],
]);

/** The `exports` of `package.json`: the newest release under the bare name, each release and each binding under a subpath. */
export function packageExports(
  model: PackageModel,
  runtime: readonly string[],
): { readonly [subpath: string]: JsonValue } {
  const carried = new Set(runtime);
  const releases = model.releases.flatMap(({ subpath, main, endpoints }) => {
    const found = { subpath, hasEndpoints: endpoints.length > 0 };
    return [...(main ? [[".", found] as const] : []), [`./${subpath}`, found] as const];
  });
  return Object.fromEntries([
    ...releases
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([entry, { subpath, hasEndpoints }]) => [
        [entry, moduleEntry(`${subpath}/index`)],
        ...(hasEndpoints ? [[`${entry}/endpoints`, moduleEntry(`${subpath}/endpoints/index`)] as const] : []),
        [`${entry}/examples`, moduleEntry(`${subpath}/examples`)],
        [`${entry}/schemas/*.json`, `./schemas/${subpath}/*.json`],
      ]),
    ...[...runtimeExports]
      .filter(([, path]) => carried.has(path))
      .map(([entry, path]) => [entry, moduleEntry(`runtime/${path.replace(/\.ts$/, "")}`)]),
    ["./package.json", "./package.json"],
  ]);
}

function moduleEntry(path: string): JsonValue {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}
