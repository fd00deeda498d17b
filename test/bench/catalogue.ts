import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseDocuments } from "../../src/load/parse-documents.js";
import type { DataSchema } from "../../src/payload-schemas/data-schema.js";
import { lowerDataSchema } from "../../src/payload-schemas/lower-data-schema.js";
import { readCatalogue } from "../../src/profiles/xregistry/lazy.js";
import type { BenchmarkRow } from "./benchmark-row.js";
import { cli, median, peerCli, run } from "./whole-process.js";

const rounds = 9;

/**
 * The largest of the public catalogues, from start to end, against the command of json-schema-to-typescript on the schemas of
 * its data, which it is given in JSON Schema. Nothing is measured where the catalogue is not at hand.
 */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  // npm runs scripts in the folder of the project, which upstream data lies beside.
  const path = resolve("../shared/data/catalogues/rts-gtfs.xreg.json");
  if (!existsSync(path)) return [];
  const folder = mkdtempSync(join(tmpdir(), "cdevents-gen-bench-"));
  try {
    const schemas = join(folder, "schemas");
    const count = await writeSchemas(path, schemas);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(run(folder, [cli, path, "-o", join(folder, `out-${round}`)]).ms);
      theirs.push(run(folder, [peerCli, "-i", schemas, "-o", join(folder, `peer-${round}`)]).ms);
    }
    const [own, peer] = [median(ours), median(theirs)];
    const what = `generate a catalogue of ${count} schemas, cold`;
    return [
      { what, peer: "json2ts CLI, types only", ours: own, theirs: peer, unit: "ms", ratio: own / peer, reach: 1.5 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the data schemas of a catalogue in JSON Schema, each into a file; returns how many there are. */
async function writeSchemas(path: string, folder: string): Promise<number> {
  mkdirSync(folder);
  const source = { path, name: path, text: readFileSync(path, "utf8"), named: true };
  const { catalogue } = readCatalogue((await parseDocuments([source])).catalogues);
  const messages = catalogue.groups.flatMap((group) => group.messages);
  const schemas = new Map<string, DataSchema>(
    messages.flatMap(({ data }) => (data === undefined ? [] : [[data.key, data]])),
  );
  let count = 0;
  for (const schema of schemas.values()) {
    const lowered = await lowerDataSchema(schema, () => {});
    writeFileSync(join(folder, `schema-${++count}.json`), JSON.stringify(lowered, undefined, 2));
  }
  return count;
}
