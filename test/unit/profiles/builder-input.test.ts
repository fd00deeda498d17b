import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventModel } from "../../../src/model/event-model.js";
import { loadModel } from "../../../src/pipeline.js";
import { buildCDEvent } from "../../../src/runtime/cdevents/define.js";
import { coreRules } from "../../../src/runtime/schema/core-rules.js";
import type { Schema, SchemaObject } from "../../../src/schema/schema.js";
import { anySchema } from "../../support/random-schemas.js";

const text: Schema = { type: "string" };

interface Levels {
  readonly context?: { readonly [name: string]: Schema };
  readonly subject?: { readonly [name: string]: Schema };
  readonly isContentRequired?: boolean;
  readonly definitions?: { readonly [name: string]: Schema };
}

function eventSchema({ context = {}, subject = {}, isContentRequired = true, definitions = {} }: Levels) {
  const members = { id: text, source: text, type: { const: "com.acme.incident.paged.1.0.0" }, timestamp: text };
  return {
    type: "object",
    properties: {
      context: {
        type: "object",
        properties: { specversion: text, ...members, ...context },
        required: ["specversion", "id", "source", "type", "timestamp"],
        additionalProperties: false,
      },
      subject: {
        type: "object",
        properties: { id: text, ...subject },
        required: [...Object.keys(subject).filter((name) => name !== "content" || isContentRequired), "id"],
        additionalProperties: false,
      },
    },
    required: ["context", "subject"],
    additionalProperties: false,
    $defs: definitions,
  };
}

async function modelOf(schema: object): Promise<EventModel | undefined> {
  const source = { path: "paged.json", name: "paged.json", text: JSON.stringify(schema), named: true };
  const request = { sources: [source], releases: [], packageName: "p", packageVersion: "1.0.0" };
  const { model } = await loadModel(request);
  return model.releases[0]?.events[0];
}

function requiredIn(input: Schema | undefined, member?: string): readonly string[] {
  const objects = typeof input === "object" ? (input.allOf ?? [input]) : [];
  return objects.filter(isObjectSchema).flatMap(({ properties = {}, required = [] }) => {
    return member === undefined ? required : requiredIn(properties[member]);
  });
}

function isObjectSchema(schema: Schema): schema is SchemaObject {
  return typeof schema === "object";
}

const needsA: Schema = { type: "object", properties: { a: text }, required: ["a"] };
const definitions = { Paging: needsA, Empty: { type: "object", properties: { a: text } } } as const;

describe("the input of a builder", () => {
  it.each<readonly [string, Schema]>([
    ["a reference", { $ref: "#/$defs/Paging" }],
    ["a reference with a description", { $ref: "#/$defs/Paging", description: "Who was paged." }],
    ["an allOf of a reference", { allOf: [{ $ref: "#/$defs/Paging" }] }],
    ["an allOf", { allOf: [needsA, { properties: { b: text } }] }],
    ["a oneOf", { oneOf: [needsA, { type: "object", required: ["b"] }] }],
    ["an anyOf", { anyOf: [needsA, { type: "object", required: ["b"] }] }],
    ["a string", text],
    ["an array", { type: "array" }],
    ["an object with minProperties", { type: "object", minProperties: 1 }],
    ["an object with a required property", needsA],
    ["an enum", { enum: ["a", "b"] }],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["a condition", { if: { type: "object" }, then: needsA }],
    ["a negation", { not: { maxProperties: 0 } }],
  ])("requires content that is %s and not valid when empty", async (_, content) => {
    const model = await modelOf(eventSchema({ subject: { content }, definitions }));
    expect(requiredIn(model?.input, "subject")).toEqual(["content", "id"]);
    if (content !== needsA) expect(Object.keys(model?.parts ?? {})).toContain("IncidentPagedContent");
  });

  it.each<readonly [string, Schema]>([
    ["a reference", { $ref: "#/$defs/Empty" }],
    ["an object", { type: "object", properties: { a: text } }],
    ["an anyOf", { anyOf: [needsA, { type: "object" }] }],
    ["anything", true],
  ])("lets the author leave out content that is %s and valid when empty", async (_, content) => {
    const model = await modelOf(eventSchema({ subject: { content }, definitions }));
    expect(requiredIn(model?.input, "subject")).toEqual(["id"]);
  });

  it("requires members whose generated value the schema rejects", async () => {
    const context: { readonly [name: string]: Schema } = {
      id: { type: "string", pattern: "^page-" },
      specversion: { type: "string", pattern: "^9" },
      timestamp: { type: "string", maxLength: 10 },
    };
    const model = await modelOf(eventSchema({ context }));
    expect([...requiredIn(model?.input)].sort()).toEqual(["id", "source", "specversion", "subject", "timestamp"]);
  });

  it("requires a constant of the subject that the builder does not fill in", async () => {
    const model = await modelOf(eventSchema({ subject: { type: { const: "incident" }, kind: { const: "page" } } }));
    expect(requiredIn(model?.input, "subject")).toEqual(["kind", "id"]);
  });

  it("has a name for content that is a definition of the same name", async () => {
    const content: Schema = { $ref: "#/$defs/IncidentPagedContent" };
    const model = await modelOf(eventSchema({ subject: { content }, definitions: { IncidentPagedContent: needsA } }));
    expect(Object.keys(model?.parts ?? {})).not.toContain("IncidentPagedContent");
  });

  it("never makes a member optional whose absence makes the event invalid", async () => {
    const anyString = fc.constantFrom<Schema[]>(
      text,
      { type: "string", minLength: 1 },
      { type: "string", maxLength: 20 },
      { type: "string", format: "uuid" },
      { type: "string", format: "date-time" },
      { type: "string", pattern: "^[a-f0-9]" },
      { type: "string", pattern: "-" },
    );
    const anyLevels = fc.record({
      context: fc.record({ id: anyString, timestamp: anyString, specversion: anyString }),
      subject: fc.record({ content: anySchema, type: fc.constantFrom<Schema[]>(text, { const: "incident" }) }),
      isContentRequired: fc.boolean(),
      definitions: fc.record({ One: anySchema, Two: anySchema, Three: anySchema }),
    });
    let built = 0;
    await fc.assert(
      fc.asyncProperty(anyLevels, async (levels) => {
        const schema = eventSchema(levels);
        const model = await modelOf(schema);
        const errors = model && missingMembers(schema, model);
        if (errors === undefined) return;
        built++;
        expect(errors).toEqual([]);
      }),
      { numRuns: 120, seed: 4 },
    );
    expect(built).toBeGreaterThan(40);
  }, 120_000);
});

/** Builds an event of nothing that can be left out, and returns the errors that its author could not expect. */
function missingMembers(schema: object, model: EventModel): readonly unknown[] | undefined {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false, allErrors: true });
  ajv.addFormat("uuid", /^[\da-f-]{36}$/).addFormat("date-time", /^\d{4}-\d\d-\d\dT/);
  const given = new Set([
    ...requiredIn(model.input).map((name) => `/context/${name}`),
    ...requiredIn(model.input, "subject").map((name) => `/subject/${name}`),
  ]);
  const { context, subject, content } = JSON.parse(JSON.stringify(model.construction));
  const parts = {
    context,
    subject,
    type: model.type,
    name: "paged",
    check: () => true,
    schema: true,
    rules: coreRules,
  } as const;
  const event = buildCDEvent(content === false ? { ...parts, content } : parts, {}, { subject: {} }, []);
  try {
    ajv.validate(JSON.parse(JSON.stringify(schema)), JSON.parse(JSON.stringify(event)));
  } catch {
    // Ajv never ends for a schema that leads back to itself.
    return undefined;
  }
  return (ajv.errors ?? []).filter(({ instancePath, params }) => {
    const member =
      "missingProperty" in params && instancePath.split("/").length === 2 ? `/${params["missingProperty"]}` : "";
    return ![...given].some((path) => `${instancePath}${member}/`.startsWith(`${path}/`));
  });
}
