import { describe, expect, test } from "vitest";
import type { AttributeRules } from "../../../../src/runtime/catalogue/attribute-rules.js";
import { type CatalogueMember, defineCatalogue } from "../../../../src/runtime/catalogue/define-catalogue.js";
import { defineCatalogueEvent } from "../../../../src/runtime/catalogue/define-event.js";
import { defineCatalogueMessage } from "../../../../src/runtime/catalogue/define-message.js";
import type { CloudEvent } from "../../../../src/runtime/cloudevents/event.js";
import { isObject, isString } from "../../../../src/runtime/schema/checks.js";
import { coreRules } from "../../../../src/runtime/schema/core-rules.js";
import { routePublished } from "./generated/route-published.js";

function event(
  type: string,
  attributes: AttributeRules,
  property = "",
  deprecated = false,
): CatalogueMember<CloudEvent> {
  return defineCatalogueEvent<CloudEvent, unknown, string>({
    name: "event",
    type,
    attributes,
    dataParameters: [],
    extensionTypes: {},
    deprecated,
    check: (value) => property === "" || (isObject(value) && isObject(value["data"]) && property in value["data"]),
    schema: { properties: { data: { type: "object", required: property === "" ? [] : [property] } } },
    rules: coreRules,
  });
}

const created = event("created", { subject: { template: "order/{id}" } });
const createdItem = event("created", { subject: { template: "item/{id}" } });
const createdOther = event("created", { subject: { template: "item/{id}" } }, "b");
const tenant = event("com.{tenant}.moved", { type: { template: "com.{tenant}.moved" } });
const old = event("old", {}, "", true);
const catalogue = defineCatalogue<CloudEvent>([routePublished, created, createdItem, createdOther, tenant, old]);
const base = { specversion: "1.0", id: "1", source: "/s" };

describe("catalogues 1.6: dispatch by type, then by the rest of the metadata", () => {
  test.each<[string, object, unknown]>([
    ["one type, one definition", { ...base, type: "old" }, old],
    ["the one whose template fits", { ...base, type: "created", subject: "order/1" }, created],
    ["the first of several that fit", { ...base, type: "created", subject: "item/1" }, createdItem],
    ["a type that is a template", { ...base, type: "com.acme.moved" }, tenant],
  ])("%s", (_, value, definition) => {
    const outcome = catalogue.read(JSON.stringify(value));
    expect(outcome).toMatchObject({ kind: "event", event: value, deprecated: definition === old });
    expect(outcome.kind === "event" && outcome.definition).toBe(definition);
    expect(catalogue.is(value)).toBe(true);
    expect(catalogue.parse(value)).toStrictEqual(value);
  });

  test("several that fit: the first whose data is valid", () => {
    const two = [event("t", {}, "a"), event("t", {}, "b"), event("t", {}, "c")];
    const outcome = defineCatalogue(two).read({ ...base, type: "t", data: { b: 1 } });
    expect(outcome.kind === "event" && outcome.definition).toBe(two[1]);
    expect(defineCatalogue(two).read({ ...base, type: "t", data: {} })).toMatchObject({
      kind: "invalid",
      definition: two[0],
      error: { issues: [{ path: ["data", "a"] }] },
    });
  });

  test.each<[string, unknown, object]>([
    [
      "a type that nobody has",
      { ...base, type: "nope" },
      { kind: "unknown", type: "nope", error: { code: "unknown-type" } },
    ],
    ["no type", { a: 1 }, { kind: "unknown", type: undefined, error: { code: "not-an-event" } }],
    ["not even an object", "7", { kind: "unknown", error: { code: "not-an-event" } }],
    [
      "a type that several have, none of them with such a subject",
      { ...base, type: "created", subject: "x" },
      { kind: "unknown", type: "created" },
    ],
    ["no JSON", "{", { kind: "invalid", definition: undefined, error: { code: "not-json" } }],
    [
      "against the template of the only one",
      { ...base, type: routePublished.type },
      { kind: "invalid", definition: routePublished, error: { code: "invalid" } },
    ],
    ["a name on the prototype", { ...base, type: "constructor" }, { kind: "unknown" }],
  ])("%s", (_, value, want) => {
    expect(catalogue.read(value)).toMatchObject(want);
    expect(catalogue.is(value)).toBe(false);
    expect(catalogue.safeParse(value).success).toBe(false);
  });
});

describe("messages without an envelope", () => {
  const status = defineCatalogueMessage({
    name: "statusChange",
    type: "WindGenerator.StatusChange",
    variables: ["generatorId", "site"],
    dataParameters: ["generatorId"],
    check: (value) => isObject(value) && isObject(value["data"]) && isString(value["data"]["status"]),
    schema: { required: ["data"], properties: { data: { required: ["status"] } } },
    rules: coreRules,
  });
  const build: (input: unknown) => unknown = Object(status);

  test("catalogues 1.7: the name, the parameters and the data; parameters from the data where it has them", () => {
    const message = build({ parameters: { site: "north" }, data: { status: "on", generatorId: 7 } });
    expect(message).toStrictEqual({
      type: "WindGenerator.StatusChange",
      parameters: { generatorId: "7", site: "north" },
      data: { status: "on", generatorId: 7 },
    });
    expect(status.parameters(status.parse(message))).toStrictEqual({ generatorId: "7", site: "north" });
    expect(() => build({ data: { status: "on" } })).toThrow(/generatorId is missing\n.*site is missing/);
  });
});
