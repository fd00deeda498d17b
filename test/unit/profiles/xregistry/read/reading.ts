import type { Message } from "../../../../../src/catalogue-model.js";
import { type ReadXRegistry, readCatalogue } from "../../../../../src/profiles/xregistry/read/read-catalogue.js";
import type { JsonObject, SchemaDocument } from "../../../../../src/schema/schema-document.js";

/** Reads catalogues that are called `a.json`, `b.json` and so on. */
export function read(...values: readonly JsonObject[]): ReadXRegistry {
  return readWith([], ...values);
}

/** The same, with JSON Schemas beside them. */
export function readWith(schemas: readonly SchemaDocument[], ...values: readonly JsonObject[]): ReadXRegistry {
  const names = values.map((_, index) => `${String.fromCharCode(97 + index)}.json`);
  return readCatalogue(
    values.map((value, index) => ({ name: names[index] ?? "", path: names[index] ?? "", value })),
    schemas,
  );
}

/** Findings, one a line: `code file#pointer`, without the names that are only old. */
export function findings({ diagnostics }: ReadXRegistry, withNames = false): readonly string[] {
  return diagnostics
    .filter(({ code }) => withNames || code !== "deprecated-name")
    .map(({ code, place }) => `${code} ${place?.file}#${place?.pointer}`);
}

/** The message of an id. */
export function message({ catalogue }: ReadXRegistry, id = "m"): Message {
  const found = catalogue.groups.flatMap(({ messages }) => messages).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no message ${id}`);
  return found;
}

/** A catalogue with one message `m`, in one group `g`. */
export function withMessage(value: JsonObject, rest: JsonObject = {}): JsonObject {
  return { messagegroups: { g: { messages: { m: value } } }, ...rest };
}

/** A message of CloudEvents with the given attributes beside its type. */
export function cloudEvent(metadata: JsonObject, rest: JsonObject = {}): JsonObject {
  return { envelope: "CloudEvents/1.0", envelopemetadata: { type: { value: "t" }, ...metadata }, ...rest };
}

/** What is declared of the attributes, as `name: type! = value`. */
export function declared({ attributes }: Message): readonly string[] {
  return [...attributes.values()].map(({ name, type, required, value, template, now }) => {
    const constant = value === undefined ? "" : ` = ${JSON.stringify(value)}${template ? " template" : ""}`;
    return `${name}: ${type}${required ? "!" : ""}${constant}${now === true ? " now" : ""}`;
  });
}
