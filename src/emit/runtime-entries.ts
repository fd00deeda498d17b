import type { BindingName, FormatName } from "../package-options.js";
import type { RuntimeModules } from "./carried-runtime.js";

/** Returns the subpaths at which a package exports the runtime, and the module of the runtime behind each. */
export function runtimeEntries(
  chosenBindings: readonly BindingName[],
  chosenFormats: readonly FormatName[],
): ReadonlyMap<string, string> {
  return new Map([
    ...chosenBindings.map((name) => [`./${name}`, `cloudevents/bindings/${name}.ts`] as const),
    ...chosenFormats.flatMap((name) => formatEntries.filter(([subpath]) => isOfFormat(subpath, name))),
  ]);
}

/** The entries of every package that do not belong to a binding or a format. */
export const commonEntries: ReadonlyMap<string, string> = new Map([
  ["./cloudevents", "cloudevents/index.ts"],
  ["./extensions", "cloudevents/extensions/index.ts"],
  ["./legacy", "cloudevents/legacy/legacy.ts"],
]);

const formatEntries: readonly (readonly [subpath: string, module: string])[] = [
  ["./formats/json", "cloudevents/formats/json.ts"],
  ["./formats/json-batch", "cloudevents/formats/json.ts"],
  ["./formats/avro", "cloudevents/formats/avro.ts"],
  ["./formats/avro-compact", "cloudevents/formats/avro-compact.ts"],
  ["./formats/protobuf", "cloudevents/formats/protobuf.ts"],
  ["./formats/protobuf-batch", "cloudevents/formats/protobuf.ts"],
  ["./formats/xml", "cloudevents/formats/xml.ts"],
  ["./formats/xml-batch", "cloudevents/formats/xml.ts"],
];

function isOfFormat(subpath: string, name: FormatName): boolean {
  return subpath === `./formats/${name}` || subpath === `./formats/${name}-batch`;
}

/** Returns the modules of the runtime that some of them import, directly or not, sorted by path, those included. */
export function reachableModules(roots: Iterable<string>, runtime: RuntimeModules): readonly string[] {
  const found = new Set(roots);
  // A set can grow while it is iterated, and what is added is iterated too.
  for (const path of found) for (const next of runtime.get(path)?.imports ?? []) found.add(next);
  return [...runtime.keys()].filter((path) => found.has(path));
}
