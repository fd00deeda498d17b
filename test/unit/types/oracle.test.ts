import { readdirSync, readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { expect, test } from "vitest";
import type { JsonValue } from "../../../src/schema/schema.js";
import { isJsonObject } from "../../../src/schema/schema-document.js";
import { namedSchemas } from "../../suite/types-groups.js";
import { printTypes } from "../../support/printed-types.js";
import { typeCheck } from "./type-check.js";

/** Schemas that json-schema-to-typescript prints as JSON Schema defines them. */
const schemas: { readonly [name: string]: JsonValue } = {
  text: { type: "string" },
  integer: { type: "integer", minimum: 1 },
  nullable: { type: ["string", "null"] },
  objectOfAnything: { type: "object", properties: { a: {} }, required: ["a"] },
  enumeration: { enum: ["a", "b", 1, true, null] },
  constant: { const: "only" },
  objectWithOptional: { type: "object", properties: { a: { type: "string" }, b: { type: "number" } }, required: ["a"] },
  closedObject: { type: "object", properties: { a: { type: "boolean" } }, additionalProperties: false },
  record: { type: "object", additionalProperties: { type: "number" } },
  emptyObject: { type: "object" },
  nested: {
    type: "object",
    properties: { a: { type: "object", properties: { b: { type: "array", items: { type: "string" } } } } },
    required: ["a"],
  },
  oddKeys: { type: "object", properties: { "a-b": { type: "string" }, 'q"': { type: "null" } }, required: ["a-b"] },
  list: { type: "array", items: { type: "number" } },
  listOfAnything: { type: "array" },
  listOfUnion: { type: "array", items: { anyOf: [{ type: "string" }, { type: "number" }] } },
  union: { anyOf: [{ type: "string" }, { type: "array", items: { type: "boolean" } }] },
  taggedUnion: {
    oneOf: ["a", "b"].map((kind) => ({
      type: "object",
      properties: { kind: { const: kind }, [kind]: { type: "string" } },
      required: ["kind"],
      additionalProperties: false,
    })),
  },
  intersection: {
    allOf: [
      { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
      { type: "object", properties: { b: { type: "number" } } },
    ],
  },
  reference: {
    type: "object",
    properties: { one: { $ref: "#/$defs/Part" }, many: { type: "array", items: { $ref: "#/$defs/Part" } } },
    required: ["one"],
    $defs: { Part: { type: "object", properties: { id: { type: "string" } }, required: ["id"] } },
  },
  recursion: {
    type: "object",
    properties: { value: { type: "string" }, children: { type: "array", items: { $ref: "#" } } },
    required: ["value"],
    additionalProperties: false,
  },
};

const folder = new URL("../../../generated/schemas/0.5/", import.meta.url);

/** The subjects of CDEvents: their contexts narrow a closed object, which json-schema-to-typescript gets wrong. */
const subjects = readdirSync(folder).flatMap((file): readonly [string, JsonValue][] => {
  const { $defs = {}, title }: EventDocument = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  const subject = $defs[`${title}Subject`];
  return subject === undefined ? [] : [[file, { ...subject, $defs }]];
});

interface EventDocument {
  readonly title?: string;
  readonly $defs?: { readonly [name: string]: { readonly [keyword: string]: JsonValue } };
}

test("prints types that are equivalent to those of json-schema-to-typescript", async () => {
  expect(subjects.length).toBeGreaterThan(40);
  const modules = new Map<string, string>();
  for (const [name, schema] of [...Object.entries(schemas), ...subjects]) {
    modules.set(`/${name}.mts`, await comparison(schema));
  }
  expect(typeCheck(modules)).toEqual([]);
});

test("notices a type that differs from that of json-schema-to-typescript", async () => {
  const module = await comparison({ type: "array", items: { type: "string" }, minItems: 1 });
  expect(typeCheck(new Map([["/differs.mts", module]]))).not.toEqual([]);
});

/** Returns a module that compiles if both printers give types that can be assigned to each other. */
async function comparison(schema: JsonValue): Promise<string> {
  if (!isJsonObject(schema)) throw new Error("schema is not an object");
  const theirs = await compile(structuredClone({ ...schema, title: "Root" }), "Root", { format: false });
  const named = namedSchemas(schema, "2020-12", []);
  if (named === undefined) throw new Error("schema cannot be resolved");
  const ours = [...printTypes(named).values()].map(({ code }) => code);
  return [
    `namespace Ours { ${ours.join("\n")} }`,
    `namespace Theirs { ${theirs} }`,
    "export declare const ours: Ours.Root;",
    "export declare const theirs: Theirs.Root;",
    "export const isAssignable: Theirs.Root = ours;",
    "export const isAssignableBack: Ours.Root = theirs;",
  ].join("\n");
}
