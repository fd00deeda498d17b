import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundledSchemas } from "../../src/profiles/cdevents/bundled/bundled.js";
import type { BenchmarkRow } from "./benchmark-row.js";
import { cli, type Measured, median, peerCli, run } from "./whole-process.js";

/**
 * Whole processes, from start to end, ours against the command of json-schema-to-typescript on the same schemas. Ours writes
 * types, builders, checks, JavaScript and declarations; the peer writes types. The peer gets schemas without references,
 * since it cannot resolve those of CDEvents.
 */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "cdevents-gen-bench-"));
  try {
    return [...benchmarkRelease(folder), ...benchmarkMany(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* benchmarkRelease(folder: string): Iterable<BenchmarkRow> {
  const ours = join(folder, "release");
  const theirs = join(folder, "release-inlined");
  for (const { name, schema } of bundledSchemas("0.5.1")) {
    writeJson(join(ours, name), schema);
    if (!name.includes("/")) writeJson(join(theirs, name), withoutReferences(schema));
  }
  const cold: Measured[] = [];
  const again: Measured[] = [];
  const peer: Measured[] = [];
  for (let round = 0; round < 11; round++) {
    // Fresh folders, deleted at the very end: a file system that has just deleted files is slow to make new ones.
    const out = join(folder, `out-${round}`);
    cold.push(run(folder, [cli, ours, "-o", out]));
    again.push(run(folder, [cli, ours, "-o", out]));
    peer.push(run(folder, [peerCli, "-i", theirs, "-o", join(folder, `peer-${round}`)]));
  }
  const theirTime = median(peer.map(({ ms }) => ms));
  yield row("generate CDEvents 0.5.1, cold", median(cold.map(({ ms }) => ms)), theirTime, "ms", 0.4);
  yield row("generate CDEvents 0.5.1, nothing changed", median(again.map(({ ms }) => ms)), theirTime, "ms", 0.12);
}

function* benchmarkMany(folder: string): Iterable<BenchmarkRow> {
  const few = measureMany(folder, 500);
  const many = measureMany(folder, 5000);
  const inlined = join(folder, "many-inlined");
  writeEvents(inlined, 5000, withoutReferences);
  const peer = run(folder, [peerCli, "-i", inlined, "-o", join(folder, "many-peer")]);
  yield row("generate 5,000 events", many.ms, peer.ms, "ms", 0.15);
  yield row("generate 5,000 events, peak memory", many.peakMiB, peer.peakMiB, "MiB", 0.3);
  yield {
    what: "growth from 500 to 5,000 events",
    peer: "itself",
    ours: many.ms,
    theirs: few.ms,
    unit: "ms",
    ratio: many.ms / few.ms,
    reach: 10,
  };
}

function measureMany(folder: string, count: number): Measured {
  const input = join(folder, `many-${count}`);
  writeEvents(input, count, (schema) => schema);
  return run(folder, [cli, input, "-o", join(folder, `many-out-${count}`)]);
}

/** Copies of the events of a release under other types. */
function writeEvents(folder: string, count: number, change: (schema: unknown) => unknown): void {
  const templates = bundledSchemas("0.5.1").filter(({ name }) => !name.includes("/") && name !== "custom.json");
  for (let i = 0; i < count; i++) {
    const template = templates[i % templates.length];
    const letters = [...String(i)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const text = JSON.stringify(template?.schema)
      .replace(/"\$id":"[^"]*\/([^"/]*)"/, `"$id":"https://bench.example/$1-${letters}"`)
      .replace(/dev\.cdevents\.(\w+)\./g, `com.bench.$1-${letters}.`)
      .replace(/"\$ref":"links\//g, '"$ref":"https://cdevents.dev/0.5.1/schema/links/');
    writeJson(join(folder, `event-${letters}.json`), change(JSON.parse(text)));
  }
}

function withoutReferences(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (_key, value) =>
      value !== null && typeof value === "object" && "$ref" in value ? { type: "array" } : value,
    ),
  );
}

function row(what: string, ours: number, theirs: number, unit: string, reach: number): BenchmarkRow {
  return { what, peer: "json2ts CLI, types only", ours, theirs, unit, ratio: ours / theirs, reach };
}

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value, undefined, 2));
}
