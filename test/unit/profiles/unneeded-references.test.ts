import { describe, expect, it } from "vitest";
import { diagnosticKinds } from "../../../src/diagnostics/codes.js";
import { loadModel } from "../../../src/pipeline.js";
import { sampleSchema } from "../cli/sample-schemas.js";

const approved = "com.acme.deploy.approved.1.0.0";
const nowhere = { $ref: "nowhere.json" };

function file(keywords: object): string {
  return JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...keywords });
}

function event(content: object, extra: object = {}): string {
  return sampleSchema({ type: approved, content, extra });
}

async function findingsOf(files: { readonly [path: string]: string }): Promise<readonly string[]> {
  const { diagnostics } = await loadModel({
    sources: Object.entries(files).map(([path, text]) => ({ path, name: path, text, named: true })),
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
  });
  return diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place?.file}#${place?.pointer}`);
}

/** An event and beside it, in other.json, a schema with a reference that leads nowhere. */
const reached: readonly (readonly [what: string, other: string, content: object, extra: object])[] = [
  ["directly", file(nowhere), { $ref: "other.json" }, {}],
  ["through properties", file({ properties: { a: { properties: { b: nowhere } } } }), { $ref: "other.json" }, {}],
  [
    "through items of allOf",
    file({ allOf: [{}, { items: nowhere }] }),
    { properties: { a: { $ref: "other.json" } } },
    {},
  ],
  ["through definitions", file({ $ref: "#/$defs/a", $defs: { a: { contains: nowhere } } }), { $ref: "other.json" }, {}],
  ["a part of it alone", file({ properties: { a: nowhere } }), { $ref: "other.json#/properties/a" }, {}],
  ["by a definition of the event", file(nowhere), { $ref: "#/$defs/a" }, { $defs: { a: { $ref: "other.json" } } }],
  ["in place", file({ required: ["context"], ...nowhere }), {}, { allOf: [{ $ref: "other.json" }] }],
];

describe("a reference that leads nowhere, in a schema that an event reaches", () => {
  it.each(reached)("%s: is an error", async (_, other, content, extra) => {
    const found = await findingsOf({ "a.json": event(content, extra), "other.json": other });
    expect(found).toEqual([expect.stringMatching(/^error unresolved-ref other\.json#.*\/\$ref$/)]);
  });

  it("is an error once, where another release has the schema but not the event", async () => {
    const id = "https://cdevents.dev/0.9.0/schema/other";
    const found = await findingsOf({
      "a.json": event({ $ref: id }, { $comment: "https://cdevents.dev/0.5.1/schema/custom" }),
      "other.json": file({ $id: id, ...nowhere }),
    });
    expect(found).toEqual(["error unresolved-ref other.json#/$ref"]);
  });

  it("is an error in a message of a catalogue, though the schema is in a file of its own", async () => {
    const message = {
      envelope: "CloudEvents/1.0",
      envelopemetadata: { type: { value: "acme.x" }, source: { value: "/s" } },
      dataschemaformat: "JsonSchema/draft-07",
      dataschemauri: "./other.json",
    };
    const found = await findingsOf({
      "c.json": JSON.stringify({ messagegroups: { g: { messages: { m: message } } } }),
      "other.json": file({ $id: "https://acme.example/other", ...nowhere }),
    });
    expect(found).toEqual(["error unresolved-ref other.json#/$ref"]);
  });
});

const leftover = "warning unneeded-ref other.json#";
const unneeded: readonly (readonly [what: string, other: string, want: readonly string[]])[] = [
  ["all that there is", file(nowhere), [`${leftover}/$ref`]],
  ["deep inside", file({ properties: { a: { items: nowhere } } }), [`${leftover}/properties/a/items/$ref`]],
  ["several", file({ anyOf: [nowhere, { $ref: "#/x" }] }), [`${leftover}/anyOf/0/$ref`, `${leftover}/anyOf/1/$ref`]],
  [
    "of a context, whose type is known to be open",
    file({ properties: { context: { properties: { id: nowhere } } } }),
    [`${leftover}/properties/context/properties/id/$ref`],
  ],
];

const inEvent = "warning unneeded-ref a.json#";
/** The definitions of an event, of which it refers to those called `used` only. */
const inDefinitions: readonly (readonly [what: string, definitions: object, want: readonly string[]])[] = [
  ["a definition", { $defs: { a: nowhere } }, [`${inEvent}/$defs/a/$ref`]],
  ["an older definition", { definitions: { a: { items: nowhere } } }, [`${inEvent}/definitions/a/items/$ref`]],
  [
    "a definition of a definition",
    { $defs: { used: { $defs: { a: nowhere } } } },
    [`${inEvent}/$defs/used/$defs/a/$ref`],
  ],
  [
    "a definition with an $id of its own",
    {
      $defs: {
        a: { $id: "https://x.example/a", $defs: { b: {} }, anyOf: [{ $ref: "#/$defs/b" }, { $ref: "#/$defs/a" }] },
      },
    },
    [`${inEvent}/$defs/a/anyOf/1/$ref`],
  ],
  ["nothing, where all lead somewhere", { $defs: { a: { $ref: "#/$defs/used" }, used: {} } }, []],
  ["nothing, where it is data", { $defs: { a: { const: nowhere, examples: [nowhere] } } }, []],
  [
    "the definition that is used, as an error, once",
    { $defs: { used: nowhere } },
    ["error unresolved-ref a.json#/$defs/used/$ref"],
  ],
];

describe("a reference that leads nowhere, in the definitions of an event", () => {
  it.each(inDefinitions)("%s: is told", async (_, definitions, want) => {
    const isUsed = JSON.stringify(definitions).includes('"used":');
    const content = isUsed ? { $ref: "#/$defs/used" } : { type: "object" };
    expect(await findingsOf({ "a.json": event(content, definitions) })).toEqual(want);
  });

  it("is told once of a file that no event needs", async () => {
    const other = file({ $defs: { a: nowhere, b: nowhere }, items: { $ref: "#/$defs/a" } });
    const found = await findingsOf({ "a.json": event({ type: "object" }), "other.json": other });
    expect(found).toEqual([`${leftover}/$defs/a/$ref`, `${leftover}/$defs/b/$ref`]);
  });
});

describe("a reference that leads nowhere, in a schema that no event reaches", () => {
  it.each(unneeded)("%s: is a warning", async (_, other, want) => {
    expect(await findingsOf({ "a.json": event({ type: "object" }), "other.json": other })).toEqual(want);
  });

  it("says where it leads, why that is no error, and what was probably meant", async () => {
    const { diagnostics } = await loadModel({
      sources: [
        { path: "a.json", name: "a.json", text: event({ type: "object" }), named: true },
        { path: "b.json", name: "b.json", text: file({ $id: "https://x.example/b", $ref: "c/itme" }), named: true },
        { path: "c.json", name: "c.json", text: file({ $id: "https://x.example/c/item" }), named: true },
      ],
      releases: [],
      packageName: "p",
      packageVersion: "1.0.0",
    });
    expect(diagnostics).toEqual([
      {
        code: "unneeded-ref",
        severity: "warning",
        message: '"c/itme" refers to https://x.example/c/itme, and no schema has this $id',
        fix: 'Did you mean "https://x.example/c/item"?',
        place: { file: "b.json", pointer: "/$ref" },
      },
      expect.objectContaining({ code: "unused-file", place: { file: "c.json", pointer: "" } }),
    ]);
    expect(diagnosticKinds["unneeded-ref"].cause).toContain("No event uses the schema");
  });
});

const context = { properties: { type: { const: approved } } };
const doubtful: readonly (readonly [what: string, schema: object])[] = [
  ["the whole", { ...nowhere, properties: { subject: { properties: { content: {} } } } }],
  ["a part of the whole", { allOf: [nowhere], properties: { context: { properties: { id: {} } } } }],
  ["the context", { properties: { context: nowhere, subject: {} } }],
  ["a part of the context", { properties: { context: { allOf: [nowhere], properties: { id: {} } } } }],
  ["the type", { properties: { context: { properties: { type: nowhere } } } }],
  ["a definition that the context leads to", { properties: { context: { $ref: "#/$defs/a" } }, $defs: { a: nowhere } }],
  [
    "the links of an event (v0.4.0)",
    { properties: { context: { properties: { type: { const: "com.acme.b.c.1.0.0" }, links: nowhere } } } },
  ],
  // Wrong for another reason as well, which is no reason to call it no event.
  [
    "the links, of a type that is none",
    { properties: { context: { properties: { type: { const: "x" }, links: nowhere } } } },
  ],
  [
    "the links, where another event has the type",
    { properties: { context: { ...context, patternProperties: { l: nowhere } } } },
  ],
];

describe("a reference that leads nowhere, in a schema that may be meant to be an event", () => {
  it.each(doubtful)("%s: is an error", async (_, schema) => {
    const found = await findingsOf({ "a.json": event({ type: "object" }), "b.json": file(schema) });
    const errors = found.filter((line) => line.startsWith("error unresolved-ref b.json#"));
    expect(errors).toHaveLength(1);
    expect(found.filter((line) => line.includes("unneeded-ref"))).toEqual([]);
  });
});
