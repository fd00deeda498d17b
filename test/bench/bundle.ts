import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { BenchmarkRow } from "./benchmark-row.js";

const generated = fileURLToPath(new URL("../../../generated/lib/", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a program pays for what it imports: minified and gzipped. The limits are sizes, so the peer is the limit itself. */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  const newest = JSON.stringify(`${generated}0.5/index.js`);
  const peer = await size(`import { CloudEvent, HTTP } from "cloudevents"; console.log(CloudEvent, HTTP);`, [
    "http",
    "https",
    "url",
    "util",
    "process",
  ]);
  const one = await size(`import { pipelineRunFinished } from ${newest}; console.log(pipelineRunFinished);`);
  const binding = await size(
    `import { pipelineRunFinished, toCloudEvent } from ${newest}; console.log(pipelineRunFinished, toCloudEvent);`,
  );
  const all = await size(`import * as events from ${newest}; console.log(events);`);
  const types = await size(`import type { PipelineRunFinished } from ${newest}; export {};`);
  const http = await size(`export * from ${JSON.stringify(`${generated}runtime/cloudevents/bindings/http.js`)};`);
  const row = (what: string, ours: number, limit: number): BenchmarkRow => ({
    what: `bundle, ${what}`,
    peer: `limit (cloudevents {CloudEvent, HTTP}: ${peer} B)`,
    ours,
    theirs: limit,
    unit: "B",
    ratio: ours / Math.max(limit, 1),
    reach: 1,
  });
  return [
    row("one event, with its error paths", one, 3.5 * 1024),
    row("one event and its CloudEvents envelope", binding, 3.5 * 1024),
    row("all 45 events", all, 14 * 1024),
    row("types only", types, 0),
    row("the HTTP binding alone", http, 3 * 1024),
  ];
}

async function size(contents: string, external: readonly string[] = []): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    external: [...external],
  });
  const text = outputFiles[0]?.contents ?? new Uint8Array();
  return text.length === 0 ? 0 : gzipSync(text, { level: 9 }).length;
}
