import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { typecheck } from "../../../src/verify/typecheck.js";

type Members = { readonly [name: string]: JsonValue };

const type = { const: "com.acme.deploy.approved.1.0.0" };
const text = { type: "string" };
const whole = { id: text, source: text, type, timestamp: text };
const names = ["id", "source", "type", "timestamp"];

async function generated(context: Members, subject: Members, more: Members = {}) {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    properties: { context, subject },
    required: ["context", "subject"],
    ...more,
  };
  const { files, diagnostics } = await generate({
    sources: [{ path: "a.json", name: "a.json", text: JSON.stringify(schema), named: true }],
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    templates: new Map(),
  });
  return { files, found: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

// spec.md, "Required metadata": what the CloudEvents envelope is made of (B2 to B6).
describe("what every CDEvent has", () => {
  const closed = { additionalProperties: false };
  it.each<[string, Members, Members, Members, readonly string[]]>([
    [
      "is demanded already",
      { properties: whole, required: names },
      { properties: { id: text }, required: ["id"] },
      {},
      [],
    ],
    [
      "is demanded where the schema forgets to",
      { properties: whole },
      { properties: { id: text } },
      { required: [] },
      [
        "loose-event: every CDEvent has context, subject, context.id, context.source, context.type, context.timestamp, " +
          "subject.id, but this schema does not say so",
      ],
    ],
    [
      "is demanded where the schema does not even name it",
      { properties: { type }, required: ["type"] },
      { properties: { content: { type: "object" } } },
      {},
      [
        "loose-event: every CDEvent has context.id, context.source, context.timestamp, subject.id, but this schema does not say so",
      ],
    ],
    [
      "has to be text",
      { properties: { ...whole, id: true, source: { type: ["string", "null"] } }, required: names },
      { properties: { id: { anyOf: [text, { type: "integer" }] } }, required: ["id"] },
      {},
      ["loose-event: every CDEvent has context.id, context.source, subject.id, but this schema does not say so"],
    ],
    [
      "may be text in many ways",
      { properties: { ...whole, id: { $ref: "#/$defs/id" }, source: { enum: ["/a", "/b"] } }, required: names },
      { properties: { id: { allOf: [text, { minLength: 1 }] } }, required: ["id"] },
      { $defs: { id: { $ref: "#/$defs/text" }, text: { type: "string", minLength: 1 } } },
      [],
    ],
    [
      "cannot be forbidden",
      { properties: { type }, required: ["type"], ...closed },
      { properties: { id: text }, required: ["id"] },
      {},
      [
        "unsatisfiable-schema: every CDEvent has context.id, context.source, context.timestamp, which this schema does not allow",
      ],
    ],
  ])(
    "%s",
    async (_, context, subject, more, want) => {
      const { files, found } = await generated(context, subject, more);
      expect(found).toEqual(want);
      expect(typecheck(files)).toEqual([]);
    },
    60_000,
  );
});
