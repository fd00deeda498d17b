import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../../../../src/schema/schema.js";
import { cloudEvent, declared, findings, message, read, withMessage } from "./reading.js";

function declaredAs(name: string, declaration: JsonValue) {
  const got = read(withMessage(cloudEvent({ [name]: declaration })));
  return {
    findings: findings(got),
    declared: declared(message(got)).filter((line) => line.startsWith(`${name}:`)),
    got,
  };
}

describe("declarations of attributes (catalogues 1.7)", () => {
  test.each<[string, JsonValue, string]>([
    ["subject", {}, "subject: string"],
    ["subject", { required: true, value: "s" }, 'subject: string! = "s"'],
    ["subject", "s", 'subject: string = "s"'],
    ["subject", { type: "uritemplate", value: "{a}/b" }, 'subject: uritemplate = "{a}/b" template'],
    ["subject", { value: "{a_1}" }, 'subject: string = "{a_1}" template'],
    ["subject", { value: "{}" }, 'subject: string = "{}"'],
    ["id", {}, "id: string!"],
    ["id", { value: "{ce_id}" }, 'id: string! = "{ce_id}" template'],
    ["source", { value: "/a" }, 'source: uritemplate! = "/a"'],
    ["time", {}, "time: timestamp"],
    ["time", { type: "datetime" }, "time: timestamp"],
    ["time", { value: "0000-01-01T00:00:00Z" }, "time: timestamp now"],
    ["time", { value: "0001-01-01T00:00:00+00:00" }, "time: timestamp now"],
    ["time", { value: "{when}" }, 'time: timestamp = "{when}" template'],
    ["time", { value: "2024-01-01T00:00:00.5Z" }, 'time: timestamp = "2024-01-01T00:00:00.5Z"'],
    ["size", { type: "integer", value: 5 }, "size: integer = 5"],
    ["size", { type: "ulong", value: "5" }, "size: integer = 5"],
    ["size", { value: 5 }, "size: integer = 5"],
    ["size", { type: "integer", value: "{n}" }, 'size: integer = "{n}" template'],
    ["ratio", { type: "number", value: 0.5 }, "ratio: number = 0.5"],
    ["flag", { type: "boolean", value: true }, "flag: boolean = true"],
    ["flag", { type: "boolean", value: "false" }, "flag: boolean = false"],
    ["blob", { type: "binary", value: "AQI=" }, 'blob: binary = "AQI="'],
    ["link", { type: "uri", value: "https://a.example/" }, 'link: uri = "https://a.example/"'],
    ["link", { type: "urireference", value: "../a" }, 'link: urireference = "../a"'],
    ["kind", { type: "symbol", value: "a" }, 'kind: symbol = "a"'],
    ["wait", { type: "duration", value: "P1DT2H" }, 'wait: duration = "P1DT2H"'],
    ["any", { type: "any", value: 1.5 }, "any: any = 1.5"],
    ["key", { type: "uuid" }, "key: string"],
  ])("%s %j", (name, declaration, want) => {
    const got = declaredAs(name, declaration);
    expect(got.declared).toEqual([want]);
    expect(got.findings).toEqual([]);
  });

  test.each(["tenantId", "trace_id", "__proto__", "data"])(
    "%s is none, so that events can be built (CORE-10)",
    (name) => {
      const got = declaredAs(name, JSON.parse('{ "value": "x", "required": true }'));
      expect(got.declared).toEqual([]);
      expect(got.findings).toEqual([expect.stringMatching(/irregular-attribute-name/)]);
    },
  );

  test.each(["id", "source", "subject", "time"])("an empty %s is left to the author of an event (CORE-02)", (name) => {
    const got = declaredAs(name, { type: "string", value: "" });
    expect(got.declared[0]).toMatch(/string!?$/);
    expect(got.findings).toEqual([expect.stringMatching(/empty-value .*\/value/)]);
  });

  test.each<[string, JsonValue]>([
    ["size", { type: "integer", value: "five" }],
    ["size", { type: "integer", value: 0.5 }],
    ["size", { type: "integer", value: 2 ** 31 }],
    ["flag", { type: "boolean", value: "yes" }],
    ["time", { type: "timestamp", value: "yesterday" }],
    ["subject", { type: "string", value: 5 }],
    ["blob", { type: "binary", value: "%" }],
    ["link", { type: "uri", value: "no uri" }],
  ])("%s %j contradicts itself", (name, declaration) => {
    const { findings: found, declared: lines } = declaredAs(name, declaration);
    expect(found).toEqual([`contradictory-value a.json#/messagegroups/g/messages/m/envelopemetadata/${name}/value`]);
    expect(lines[0]).not.toContain("=");
  });

  test.each(["id", "source", "type"])("%s cannot be optional", (name) => {
    const value = name === "type" ? { value: "t", required: false } : { required: false };
    const got = read(withMessage(cloudEvent({ [name]: value })));
    expect(findings(got)).toEqual([
      `not-optional a.json#/messagegroups/g/messages/m/envelopemetadata/${name}/required`,
    ]);
    expect(message(got).attributes.get(name)?.required).toBe(true);
  });

  test("a type that nobody knows is a string, and told", () => {
    const { findings: found, declared: lines } = declaredAs("size", { type: "int31" });
    expect(found).toEqual(["unknown-attribute-type a.json#/messagegroups/g/messages/m/envelopemetadata/size/type"]);
    expect(lines).toEqual(["size: string"]);
  });

  test("specversion is implied", () => {
    expect(declaredAs("specversion", { value: "1.0" }).declared).toEqual([]);
  });

  test.each(["#/schemagroups/s/schemas/x", "/schemagroups/s/schemas/x"])(
    "a dataschema of %s is not for the wire",
    (value) => {
      const got = declaredAs("dataschema", { value, required: true });
      expect(got.declared).toEqual([]);
      expect(got.findings).toEqual(["local-dataschema a.json#/messagegroups/g/messages/m/envelopemetadata/dataschema"]);
      expect(declaredAs("dataschema", { value: "https://a.example/x" }).declared).toHaveLength(1);
    },
  );

  test("the description and the place are kept", () => {
    const { got } = declaredAs("subject", { description: "Who." });
    expect(message(got).attributes.get("subject")).toMatchObject({
      description: "Who.",
      place: { file: "a.json", pointer: "/messagegroups/g/messages/m/envelopemetadata/subject" },
    });
  });

  test("a hostile name is a name", () => {
    const value = JSON.parse('{ "__proto__": { "value": "a" }, "constructor": { "value": "b" } }');
    expect(declared(message(read(withMessage(cloudEvent(value)))))).toEqual([
      'type: string! = "t"',
      'constructor: string = "b"',
    ]);
  });
});

describe("what a message is, where it does not say so", () => {
  test.each([
    [
      "the group has the envelope",
      { envelopemetadata: { type: { value: "t" } } },
      { envelope: "CloudEvents/1.0" },
      "cloudevents",
    ],
    ["only CloudEvents have such attributes", { envelopemetadata: { type: { value: "t" } } }, {}, "cloudevents"],
    ["in any case", { envelope: "cloudevents/1.0.2", envelopemetadata: { type: { value: "t" } } }, {}, "cloudevents"],
    ["nothing says so", { protocol: "KAFKA" }, {}, undefined],
    ["the message says none", { envelope: "None" }, { envelope: "CloudEvents/1.0" }, undefined],
  ])("%s", (_what, value, group, want) => {
    const got = read({ messagegroups: { g: { ...group, messages: { m: value } } } });
    expect(findings(got)).toEqual([]);
    expect(message(got).envelope).toBe(want);
  });

  test("an envelope that is not known is told", () => {
    const got = read(withMessage({ envelope: "Acme/1.0" }));
    expect(findings(got)).toEqual(["unknown-envelope a.json#/messagegroups/g/messages/m/envelope"]);
  });

  test("the id of a message stands for its type, and that is told", () => {
    const got = read(withMessage({ envelope: "CloudEvents/1.0", envelopemetadata: { type: { description: "d" } } }));
    expect(findings(got)).toEqual(["missing-event-type a.json#/messagegroups/g/messages/m"]);
    expect(declared(message(got))).toEqual(['type: string! = "m"']);
  });

  test.each([
    [{ datacontenttype: "application/xml" }, {}, "application/xml"],
    [{ datacontenttype: "application/cloudevents+json" }, {}, undefined],
    [{ datacontenttype: "application/cloudevents+json" }, { datacontenttype: { value: "text/plain" } }, "text/plain"],
    [{}, {}, undefined],
  ])("the media type of the data: %j with %j is %s", (own, metadata, want) => {
    expect(message(read(withMessage(cloudEvent(metadata, own)))).dataContentType).toBe(want);
  });

  test.each([
    [{}, undefined, undefined],
    [{ mode: "structured", format: "application/cloudevents+json" }, "structured", "application/cloudevents+json"],
    [{ mode: "BINARY" }, "binary", undefined],
    [{ mode: "other" }, undefined, undefined],
  ])("options of the envelope: %j", (envelopeoptions, mode, format) => {
    const got = message(read(withMessage(cloudEvent({}, { envelopeoptions }))));
    expect([got.mode, got.format]).toEqual([mode, format]);
  });

  test.each([
    [{ deprecated: {} }, {}],
    [{ meta: { deprecated: { removal: "2030-01-01", docs: "d" } } }, { removal: "2030-01-01", documentation: "d" }],
    [
      { deprecated: { effectivetime: "2020", alternative: "/messagegroups/g/messages/n" } },
      { effective: "2020", alternative: "/messagegroups/g/messages/n" },
    ],
    [{}, undefined],
  ])("deprecation: %j", (own, want) => {
    expect(message(read(withMessage(cloudEvent({}, own)))).deprecated).toEqual(want);
  });
});
