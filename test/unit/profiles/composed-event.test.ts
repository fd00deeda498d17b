import { describe, expect, it } from "vitest";
import { loadModel } from "../../../src/pipeline.js";
import type { JsonValue } from "../../../src/schema/schema.js";

const type = "com.acme.deploy.approved.1.0.0";
const text = { type: "string" };
const context = {
  type: "object",
  properties: { specversion: text, id: text, source: text, type: { const: type }, timestamp: text },
  required: ["specversion", "id", "source", "type", "timestamp"],
};
const content = { type: "object", properties: { approver: text }, required: ["approver"] };
const subject = { type: "object", properties: { id: text, content }, required: ["id", "content"] };
const event = { type: "object", properties: { context, subject }, required: ["context", "subject"] };

type JsonSchema = { readonly [keyword: string]: JsonValue };

async function loaded(schema: JsonSchema) {
  const value = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://acme.example/a", ...schema };
  return loadModel({
    sources: [{ path: "a.json", name: "a.json", text: JSON.stringify(value), named: true }],
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
  });
}

/** A schema inside so many levels of `allOf`, each of which says something, too. */
function within(levels: number, schema: JsonSchema): JsonSchema {
  let composed = schema;
  for (let level = 0; level < levels; level++) composed = { allOf: [composed], required: [`r${level % 3}`] };
  return composed;
}

/** A schema behind so many definitions, each of which adds something to the next one. */
function behind(levels: number, schema: JsonSchema): JsonSchema {
  const names = Array.from({ length: levels }, (_, level) => `d${level}`);
  const definitions = names.map((name, level) => [name, { $ref: `#/$defs/d${level + 1}`, minProperties: 1 }] as const);
  return { $ref: "#/$defs/d0", $defs: { ...Object.fromEntries(definitions), [`d${levels}`]: schema } };
}

const composed: readonly (readonly [what: string, schema: JsonSchema])[] = [
  ["16 levels of allOf", within(16, event)],
  ["17 levels of allOf", within(17, event)],
  ["150 levels of allOf", within(150, event)],
  ["9 definitions", behind(9, event)],
  ["300 definitions", behind(300, event)],
  ["100 levels of allOf around the context", { ...event, properties: { context: within(100, context), subject } }],
  ["100 levels of allOf around the subject", { ...event, properties: { context, subject: within(100, subject) } }],
  [
    "levels that only pass on what has rules of any kind",
    { allOf: [{ allOf: [{ ...event, patternProperties: { "^x-": true } }] }] },
  ],
  [
    "one definition a hundred times",
    { allOf: Array(100).fill({ $ref: "#/$defs/e" }), $defs: { e: within(20, event) } },
  ],
];

describe("an event that is composed is loaded", () => {
  it.each(composed)("through %s", async (_, schema) => {
    const { model, diagnostics } = await loaded(schema);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const events = model.releases.flatMap((release) => release.events);
    expect(events.map((found) => found.type)).toEqual([type]);
    expect(Object.keys(events[0]?.parts ?? {})).toEqual(
      expect.arrayContaining(["DeployApprovedContext", "DeployApprovedSubject", "DeployApprovedContent"]),
    );
  });
});

const refused: readonly (readonly [what: string, schema: JsonSchema, message: string, pointer: string])[] = [
  [
    "the event, beside unevaluatedProperties",
    { allOf: [event], unevaluatedProperties: false },
    `the parts of ${type} cannot be put together: "unevaluatedProperties" is in the way`,
    "/unevaluatedProperties",
  ],
  [
    "the event, where two parts differ about others",
    { allOf: [{ ...event, additionalProperties: false }, { additionalProperties: { type: "string" } }] },
    `the parts of ${type} cannot be put together: "additionalProperties" is in the way`,
    "/allOf/1/additionalProperties",
  ],
  [
    "the context",
    { ...event, properties: { context: { allOf: [context], patternProperties: { "^x-": true } }, subject } },
    `the parts of the context of ${type} cannot be put together: "patternProperties" is in the way`,
    "/properties/context/patternProperties",
  ],
  [
    "the type",
    {
      ...event,
      properties: {
        context: {
          ...context,
          properties: { ...context.properties, type: { allOf: [{ const: type }, { if: true }] } },
        },
        subject,
      },
    },
    `the parts of the context.type of ${type} cannot be put together: "if" is in the way`,
    "/properties/context/properties/type/allOf/1/if",
  ],
];

describe("an event that cannot be put together is refused, and not passed over", () => {
  it.each(refused)("%s", async (_, schema, message, pointer) => {
    const { diagnostics } = await loaded(schema);
    expect(diagnostics).toMatchObject([
      { code: "composed-event", severity: "error", message, place: { file: "a.json", pointer } },
    ]);
  });

  it("which says nothing of what is meant to be no event", async () => {
    const { diagnostics } = await loaded({
      allOf: [{ properties: { context: text } }],
      unevaluatedProperties: false,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["no-events"]);
  });
});
