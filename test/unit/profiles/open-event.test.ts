import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";
import type { JsonValue } from "../../../src/schema/schema.js";

interface OpenSchema {
  readonly id: string;
  readonly type: JsonValue;
  readonly more?: { readonly [keyword: string]: JsonValue };
}

function schema({ id, type, more = {} }: OpenSchema): string {
  const text = { type: "string", minLength: 1 };
  return JSON.stringify({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    type: "object",
    properties: {
      context: {
        type: "object",
        properties: { specversion: text, id: text, source: text, type, timestamp: text },
        required: ["id", "source", "type", "timestamp"],
      },
      subject: { type: "object", properties: { id: text, content: { type: "object" } }, required: ["id"] },
    },
    required: ["context", "subject"],
    ...more,
  });
}

async function eventsOf(schemas: readonly OpenSchema[], releases: readonly string[] = []) {
  const { model, diagnostics } = await generate({
    sources: schemas.map((one, i) => ({ path: `${i}.json`, name: `${i}.json`, text: schema(one), named: true })),
    releases,
    packageName: "p",
    packageVersion: "1.0.0",
    runtime: new Map(),
    templates: new Map(),
  });
  const events = model?.releases.flatMap((release) => release.events) ?? [];
  return {
    events: events.map(({ name, type, typePattern }) => [name.camel, type, typePattern]),
    codes: diagnostics.map(({ code }) => code),
    main: model?.releases.find(({ main }) => main)?.version,
  };
}

const pattern = (text: string): JsonValue => ({ type: "string", pattern: text });
const acme = "^com\\.acme\\.[a-z]+\\.[a-z]+\\.1\\.0\\.0$";

describe("a schema that leaves the type to a pattern", () => {
  it.each([
    [
      "that of all custom events (X1)",
      "https://cdevents.dev/0.5.1/schema/custom",
      "^dev\\.cdeventsx\\.",
      "customEvent",
      "dev.cdeventsx.*",
    ],
    ["one of a namespace", "https://acme.example/any-acme", acme, "anyAcmeEvent", "com.acme.*"],
    ["one that is called an event", "https://acme.example/acme-event.schema.json", acme, "acmeEvent", "com.acme.*"],
  ])("is an open event: %s", async (_, id, text, name, type) => {
    const { events, codes } = await eventsOf([{ id, type: pattern(text) }]);
    expect(events).toEqual([[name, type, text]]);
    expect(codes).toEqual([]);
  });

  it.each([
    ["any text", { type: "string" }],
    ["a pattern of any namespace", pattern("^[a-z.]+$")],
    ["types of the vocabulary, which are not for others to choose (C2)", pattern("^dev\\.cdevents\\.event\\.base\\.")],
    ["a list", { type: "string", enum: ["com.acme.a.b.1.0.0", "com.acme.a.c.1.0.0"] }],
  ])("is none if it admits %s", async (_, type) => {
    const other = { id: "https://acme.example/other", type: { const: "com.acme.x.y.1.0.0" } };
    const { events, codes } = await eventsOf([{ id: "https://acme.example/open", type }, other]);
    expect(events).toEqual([["xY", "com.acme.x.y.1.0.0", undefined]]);
    expect(codes).toEqual(["open-event-type"]);
  });

  it("is none if another event is composed of it", async () => {
    const base = { id: "https://acme.example/base", type: pattern(acme) };
    const type = { const: "com.acme.x.y.1.0.0" };
    const { events } = await eventsOf([
      base,
      { id: "https://acme.example/xy", type, more: { allOf: [{ $ref: "base" }] } },
    ]);
    expect(events).toEqual([["xY", "com.acme.x.y.1.0.0", undefined]]);
  });

  it("stands behind the events with one type, and behind those that admit less", async () => {
    const { events } = await eventsOf([
      { id: "https://acme.example/all", type: pattern("^com\\.acme\\.") },
      { id: "https://acme.example/some", type: pattern("^com\\.acme\\.some\\.") },
      { id: "https://acme.example/one", type: { const: "com.acme.some.thing.1.0.0" } },
    ]);
    expect(events.map(([name]) => name)).toEqual(["someThing", "someEvent", "allEvent"]);
  });

  it("cannot be defined twice", async () => {
    const one = { id: "https://acme.example/a", type: pattern(acme) };
    expect((await eventsOf([one, { ...one, id: "https://acme.example/b" }])).codes).toEqual(["duplicate-event"]);
  });

  it("is bundled, and gives way to nobody", async () => {
    const mine = { id: "https://acme.example/mine", type: { const: "dev.cdeventsx.acme-thing.created.1.0.0" } };
    const { events, codes } = await eventsOf([mine], ["0.5.1"]);
    expect(events.at(-1)).toEqual(["customEvent", "dev.cdeventsx.*", expect.stringContaining("cdeventsx")]);
    expect(events).toHaveLength(47);
    expect(codes).toEqual([]);
  });
});
