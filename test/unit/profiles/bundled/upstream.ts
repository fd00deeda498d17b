import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "./canonical.js";

/** The schemas of an upstream release, by the names that `bundledSchemas` gives to ours. */
export function upstreamSchemas(folder: string): ReadonlyMap<string, JsonSchema> {
  const schemas = readdirSync(join(folder, "schemas"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name): [string, JsonSchema] => [name, readJson(join(folder, "schemas", name))]);
  const custom = join(folder, "custom", "schema.json");
  return new Map([...schemas, ...(existsSync(custom) ? [["custom/schema.json", readJson(custom)] as const] : [])]);
}

/** The events that an upstream release gives as examples, by file name. */
export function upstreamEvents(folder: string): ReadonlyMap<string, JsonSchema> {
  const events = ["conformance", "examples"]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name): [string, JsonSchema] => [name, readJson(join(path, name))]));
  const custom = join(folder, "custom", "conformance.json");
  return new Map([...events, ...(existsSync(custom) ? [["custom", readJson(custom)] as const] : [])]);
}

function readJson(path: string): JsonSchema {
  return JSON.parse(readFileSync(path, "utf8"));
}
