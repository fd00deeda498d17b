import { describe, expect, expectTypeOf, test } from "vitest";
import { defineCatalogueEvent } from "../../../../src/runtime/catalogue/define-event.js";
import { fromMessage } from "../../../../src/runtime/cloudevents/bindings/kafka.js";
import { payloadOf } from "../../../../src/runtime/cloudevents/payload.js";
import { type EventError, isEventError } from "../../../../src/runtime/event-error.js";
import { coreRules } from "../../../../src/runtime/schema/core-rules.js";
import { type RoutePublished, type RoutePublishedParameters, routePublished } from "./generated/route-published.js";

const options = { now: () => new Date("2026-01-02T03:04:05Z"), newId: () => "1" };
const parameters = { feedurl: "https://feeds.example/a b?c" };
const feed = { feedurl: "https://feeds.example/a?b#c" };
const event: RoutePublished = {
  specversion: "1.0",
  id: "1",
  source: "https://feeds.example/a?b#c",
  type: "org.example.transit.RoutePublished",
  subject: "route/r%2F7",
  time: "2026-01-02T03:04:05.000Z",
  datacontenttype: "application/json",
  data: { route_id: "r/7" },
};

function errorOf(run: () => unknown): EventError {
  try {
    run();
  } catch (error) {
    if (isEventError(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

function pathsOf(run: () => unknown): string[] {
  return errorOf(run).issues.map(({ path, keyword }) => `${path.join("/")} ${keyword}`);
}

describe("building", () => {
  test("everything is filled in that the catalogue and the data know", () => {
    const built = routePublished({ parameters: feed, data: { route_id: "r/7" } }, options);
    expect(built).toStrictEqual(event);
    expect(Object.keys(built)).toStrictEqual(Object.keys(event));
    expectTypeOf(built).toEqualTypeOf<RoutePublished>();
  });

  test("catalogues 1.7: the caller's parameter counts before the payload's", () => {
    const built = routePublished({ parameters: { ...feed, route_id: "other" }, data: { route_id: "r" } }, options);
    expect(built.subject).toBe("route/other");
    expect(routePublished.parameters(built)).toStrictEqual({ ...feed, route_id: "other" });
  });

  test("everything may be given, dates where timestamps are", () => {
    const built = routePublished(
      {
        id: "x",
        time: new Date(0),
        source: feed.feedurl,
        subject: "route/r%2F7",
        priority: 3,
        parameters: feed,
        data: { route_id: "r/7" },
      },
      options,
    );
    expect(built).toStrictEqual({ ...event, id: "x", time: "1970-01-01T00:00:00.000Z", priority: 3 });
  });

  test("what is given is in the form that a reader has: bytes as bytes, fractions as text", () => {
    const measured = defineCatalogueEvent<object, object, "measured">({
      name: "measured",
      type: "measured",
      attributes: {},
      dataParameters: [],
      extensionTypes: { ratio: "String", blob: "Binary", count: "Integer" },
      check: () => true,
      schema: true,
      rules: coreRules,
    });
    const given = { source: "/s", ratio: 1.5, blob: "AQI=", count: "7" };
    const native = { ratio: "1.5", blob: new Uint8Array([1, 2]), count: 7 };
    expect(measured(given, options)).toMatchObject(native);
    expect(measured.parse({ specversion: "1.0", id: "1", type: "measured", ...given })).toMatchObject(native);
  });

  test("attributes that are given are read for the parameters they are made of", () => {
    const untyped: (input: unknown) => unknown = Object(routePublished);
    expect(untyped({ source: feed.feedurl, subject: "route/9", data: { route_id: "1" } })).toMatchObject({
      source: feed.feedurl,
      subject: "route/9",
    });
  });

  test.each<[string, object, string[]]>([
    ["nothing at all", {}, ["parameters/feedurl required", "parameters/route_id required", "data required"]],
    ["no parameters", { data: { route_id: "1" } }, ["parameters/feedurl required"]],
    [
      "a parameter of another type",
      { parameters: { feedurl: {} }, data: { route_id: "1" } },
      ["parameters/feedurl type"],
    ],
    [
      "a parameter of another type, though the data has one",
      { parameters: { ...feed, route_id: {} }, data: { route_id: "1" } },
      ["parameters/route_id type"],
    ],
    [
      "another constant",
      { datacontenttype: "text/plain", parameters: feed, data: { route_id: "1" } },
      ["datacontenttype const", "data type"],
    ],
    ["against the template", { subject: "stop/1", parameters: feed, data: { route_id: "1" } }, ["subject template"]],
    [
      "against the parameters",
      { subject: "route/2", parameters: { ...feed, route_id: "1" }, data: { route_id: "1" } },
      ["subject template"],
    ],
    ["a date that is none", { time: new Date(Number.NaN), parameters: feed, data: { route_id: "1" } }, ["time type"]],
    [
      "several at once",
      { id: "", parameters, data: { route_id: 1 } },
      ["data/route_id type", "id minLength", "source type"],
    ],
    ["an attribute that none can be called", { "A-b": 1, parameters: feed, data: { route_id: "1" } }, ["A-b name"]],
  ])("refuses %s, and says where", (_, input, want) => {
    const untyped: (input: unknown) => unknown = Object(routePublished);
    expect(pathsOf(() => untyped(input))).toStrictEqual(want);
    expect(errorOf(() => untyped(input)).code).toBe("invalid");
  });

  test("a value that could not be read back is refused", () => {
    const pair = defineCatalogueEvent({
      name: "pair",
      type: "t",
      attributes: {
        source: { value: "/s" },
        subject: { template: "{a}-{b}" },
        time: { template: "{at}" },
        id: { template: "{id}" },
      },
      dataParameters: ["b"],
      extensionTypes: {},
      check: () => true,
      schema: {},
      rules: coreRules,
    });
    const build: (input: unknown) => unknown = Object(pair);
    const rest = { id: "7", at: new Date(0) };
    expect(pathsOf(() => build({ parameters: { ...rest, a: "x-y", b: "z" } }))).toStrictEqual([
      "parameters/a template",
      "parameters/b template",
    ]);
    // The data holds one of the two, which is enough to know the other.
    const built = build({ parameters: { ...rest, a: "x-y" }, data: { b: "z-1" } });
    expect(built).toMatchObject({ subject: "x-y-z-1", time: "1970-01-01T00:00:00.000Z", id: "7" });
    expect(pair.parameters(pair.parse(built))).toStrictEqual({
      a: "x-y",
      b: "z-1",
      at: "1970-01-01T00:00:00.000Z",
      id: "7",
    });
  });
});

describe("reading", () => {
  test("as a value, as text, as bytes", () => {
    const text = JSON.stringify(event);
    for (const input of [event, text, new TextEncoder().encode(text)]) {
      expect(routePublished.parse(input)).toStrictEqual(event);
    }
    expect(routePublished.is(event)).toBe(true);
    expect(routePublished["~standard"].validate(event)).toStrictEqual({ value: event });
  });

  test("unset attributes, and data in base64", () => {
    const { data, ...attributes } = event;
    const base64 = btoa(JSON.stringify(data));
    expect(routePublished.parse({ ...attributes, dataschema: null, data_base64: base64 })).toStrictEqual(event);
    expect(routePublished.parse({ ...attributes, data: new TextEncoder().encode(JSON.stringify(data)) })).toStrictEqual(
      event,
    );
    expect(pathsOf(() => routePublished.parse({ ...attributes, data_base64: "!" }))).toStrictEqual([
      "data required",
      "data_base64 format",
    ]);
    expect(pathsOf(() => routePublished.parse({ ...attributes, data_base64: btoa("{") }))).toStrictEqual(["data json"]);
  });

  test("reads data without a content type as JSON only if the definition says that it is JSON", () => {
    const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
    const define = (defaultContentType?: string) =>
      defineCatalogueEvent({
        name: "pair",
        type: "t",
        check: isObject,
        schema: { type: "object" },
        rules: coreRules,
        attributes: {},
        dataParameters: [],
        extensionTypes: {},
        ...(defaultContentType !== undefined && { defaultContentType }),
      });
    const data = new TextEncoder().encode('{"a":1}');
    const received = { specversion: "1.0", id: "1", source: "/s", type: "t", data };
    expect(define("application/json").parse(received)).toMatchObject({ data: { a: 1 } });
    expect(define().parse(received)).toMatchObject({ data });
  });

  test("extension attributes come in their types from transports that have only text", () => {
    const headers = Object.fromEntries(
      Object.entries({ ...event, priority: "3" }).flatMap(([name, value]) =>
        name === "data" || name === "datacontenttype" ? [] : [[`ce_${name}`, String(value)]],
      ),
    );
    const value = '{ "route_id" : "r/7" }';
    const received = fromMessage({ headers: { ...headers, "content-type": "application/json" }, value });
    const read = routePublished.parse(received);
    expect(read).toStrictEqual({ ...event, priority: 3 });
    expect(payloadOf(read)).toStrictEqual(new TextEncoder().encode(value));
  });

  test.each<[string, unknown, string[]]>([
    ["other data", { ...event, data: { route_id: 1 } }, ["data/route_id type"]],
    ["another subject", { ...event, subject: "stop/1" }, ["subject template"]],
    ["an attribute against the rules of CloudEvents", { ...event, time: "today" }, ["time type"]],
    ["an extension of another type", { ...event, priority: "high" }, ["priority type"]],
    [
      "everything at once",
      { ...event, id: 1, subject: "x", data: {} },
      ["data/route_id required", "id type", "subject template"],
    ],
    ["no object", 7, [" type"]],
  ])("refuses %s, and says where", (_, value, want) => {
    expect(routePublished.is(value)).toBe(false);
    expect(pathsOf(() => routePublished.parse(value)).sort()).toStrictEqual(want);
    expect(routePublished.safeParse(value)).toMatchObject({ success: false, error: { code: "invalid" } });
    expect(routePublished["~standard"].validate(value)).toHaveProperty("issues");
  });

  test("text that is not JSON", () => {
    expect(errorOf(() => routePublished.parse("{")).code).toBe("not-json");
  });

  test("catalogues 1.7: parameters come back from the attributes, typed", () => {
    expect(routePublished.parameters(event)).toStrictEqual({ ...feed, route_id: "r/7" });
    expectTypeOf(routePublished.parameters).returns.toEqualTypeOf<RoutePublishedParameters>();
    // @ts-expect-error a parameter is missing
    const incomplete = () => routePublished({ parameters: {}, data: { route_id: "1" } });
    expect(incomplete).toThrow("the parameter feedurl is missing");
  });
});
