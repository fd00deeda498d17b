import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../../../../src/schema/schema.js";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { findings, message, read, withMessage } from "./reading.js";

function readSchema(schema: JsonObject, own: JsonObject = {}, group: JsonObject = {}) {
  const schemagroups = { s: { ...group, schemas: { x: schema } } };
  const got = read(withMessage({ dataschemauri: "/schemagroups/s/schemas/x", ...own }, { schemagroups }));
  return { findings: findings(got), data: message(got).data, got };
}

function versionOf(key: string | undefined): string | undefined {
  return key?.split("/").at(-1);
}

describe("the default version (catalogues 1.3)", () => {
  const v = (id: number, rest: JsonObject = {}) => ({ format: "Avro", schema: { id }, ...rest });

  test.each<[string, JsonObject, string]>([
    ["named in meta", { meta: { defaultversionid: "1" }, versions: { "1": v(1), "2": v(2) } }, "1"],
    ["named on the schema", { defaultversionid: "1", versions: { "1": v(1), "2": v(2) } }, "1"],
    ["named, but not there", { defaultversionid: "7", versions: { "1": v(1), "2": v(2) } }, "2"],
    ["marked", { versions: { "1": v(1, { isdefault: true }), "2": v(2) } }, "1"],
    ["the only one", { versions: { "v1.0": v(1) } }, "v1.0"],
    ["digits count as numbers", { versions: { "10": v(10), "9": v(9) } }, "10"],
    ["in names too", { versions: { "v1.10": v(10), "v1.9": v(9) } }, "v1.10"],
    ["no ancestor of another", { versions: { "1": v(1, { ancestorid: "2" }), "2": v(2, { ancestorid: "2" }) } }, "1"],
    ["all ancestors of each other", { versions: { "1": v(1, { ancestor: "2" }), "2": v(2, { ancestor: "1" }) } }, "2"],
    [
      "the newest",
      {
        versions: {
          "1": v(1, { createdat: "2024-01-01T00:00:00Z" }),
          "2": v(2, { createdon: "2023-01-01T00:00:00Z" }),
        },
      },
      "1",
    ],
    ["a document without versions", v(1), "1"],
    ["the same, with an id of its own", v(7, { versionid: "7" }), "7"],
    ["empty versions", { versions: {}, ...v(1) }, "1"],
  ])("%s", (_what, schema, want) => {
    const { findings: found, data } = readSchema(schema);
    expect(found).toEqual([]);
    expect(versionOf(data?.key)).toBe(want);
    expect(data?.document).toEqual({ id: Number(/\d+$/.exec(want === "v1.0" ? "1" : want)?.[0]) });
  });

  test("a document on the schema is that of the default version, as servers answer", () => {
    const versions = { "1": { format: "Avro" }, "2": { format: "Avro" } };
    const schema = { ...v(2), meta: { defaultversionid: "2" }, versions };
    expect(readSchema(schema).data?.document).toEqual({ id: 2 });
    const other = readSchema(schema, { dataschemauri: "/schemagroups/s/schemas/x/versions/1" });
    expect(other.findings).toEqual(["missing-schema a.json#/schemagroups/s/schemas/x"]);
  });
});

describe("the document (catalogues 1.10)", () => {
  const proto = 'syntax = "proto3"; message A {}';

  test.each<[string, JsonObject, JsonValue]>([
    ["an object", { format: "Avro", schema: { a: 1 } }, { a: 1 }],
    ["a list", { format: "Avro", schema: [{ a: 1 }] }, [{ a: 1 }]],
    ["JSON in a text", { format: "JsonSchema/draft-07", schema: ' { "a": 1 }' }, { a: 1 }],
    ["a text", { format: "Protobuf/3", schema: proto }, proto],
    ["base64 of JSON", { format: "Avro", schemabase64: "eyJhIjoiw6kifQ==" }, { a: "é" }],
    ["base64 of a text", { format: "Protobuf/3", schemabase64: Buffer.from(proto).toString("base64") }, proto],
    ["by its older name", { format: "Avro", schemaobject: { a: 1 } }, { a: 1 }],
    ["a name of an Avro type", { format: "Avro", schema: "string" }, "string"],
  ])("%s", (_what, schema, want) => {
    const { findings: found, data } = readSchema({ versions: { "1": schema } });
    expect(found).toEqual([]);
    expect(data?.document).toEqual(want);
  });

  test("elsewhere is a warning that says how to get it here, and the data has no type", () => {
    for (const name of ["schemaurl", "schemauri", "schemaUrl"]) {
      const { got, data } = readSchema({ format: "Avro", versions: { "1": { [name]: "https://a.example/x.avsc" } } });
      expect(data).toBeUndefined();
      const [found, ...more] = got.diagnostics.filter(({ code }) => code !== "deprecated-name");
      expect(more).toEqual([]);
      expect(found).toMatchObject({
        code: "external-schema",
        severity: "warning",
        place: { pointer: `/schemagroups/s/schemas/x/versions/1/${name}` },
      });
      expect(found?.fix).toContain("Download https://a.example/x.avsc");
    }
  });

  test("a schema that nobody uses is not missed", () => {
    expect(
      findings(
        read({
          schemagroups: { s: { schemas: { x: { versions: { "1": { format: "Nonsense", schemaurl: "x" } } } } } },
        }),
      ),
    ).toEqual([]);
  });

  test("a text of 100,000 levels is an error", () => {
    const { findings: found } = readSchema({ format: "Avro", schema: `${"[".repeat(100_000)}${"]".repeat(100_000)}` });
    expect(found).toEqual(["too-deep a.json#/schemagroups/s/schemas/x/schema"]);
  });

  test("in the message itself", () => {
    const got = read(withMessage({ dataschemaformat: "Avro/1.11", dataschema: { a: 1 } }));
    expect(message(got).data).toEqual({
      key: "a.json#/messagegroups/g/messages/m/dataschema",
      name: "m",
      language: "avro",
      version: "1.11",
      document: { a: 1 },
      place: { file: "a.json", pointer: "/messagegroups/g/messages/m/dataschema" },
    });
  });
});

describe("the format (catalogues 1.10)", () => {
  test.each([
    ["JsonSchema/draft-07", "json-schema", "draft-07"],
    ["JSONSchema/Draft-04", "json-schema", "draft-04"],
    ["JSONSchema/Draft/2020-12", "json-schema", "draft/2020-12"],
    ["JSONSchema/Unknown", "json-schema", "unknown"],
    ["Avro", "avro", ""],
    ["AVRO/1.11.2", "avro", "1.11.2"],
    ["Protobuf/3.0", "protobuf", "3.0"],
    ["Proto/3", "protobuf", "3"],
    ["proto2", "protobuf", "2"],
    ["XSD/1.1", "xsd", "1.1"],
    ["XMLSchema/1.1", "xsd", "1.1"],
    ["JSONStructure/draft-02", "json-structure", "draft-02"],
  ])("%s is %s of version %s", (format, language, version) => {
    const { findings: found, data } = readSchema({ format, schema: {} });
    expect(found).toEqual([]);
    expect([data?.language, data?.version]).toEqual([language, version]);
  });

  test.each([
    ["of the version", { format: "Avro/1.8", versions: { "1": { format: "Avro/1.9", schema: {} } } }, {}, {}, "1.9"],
    ["of the schema", { format: "Avro/1.8", versions: { "1": { schema: {} } } }, {}, {}, "1.8"],
    ["of the group", { schema: {} }, {}, { format: "Avro/1.7" }, "1.7"],
    [
      "by the constraints of the group",
      { schema: {} },
      {},
      { constraints: { "schemas.format": { default: "Avro/1.6" } } },
      "1.6",
    ],
    ["of the message", { schema: {} }, { dataschemaformat: "Avro/1.5" }, {}, "1.5"],
  ])("may be that %s", (_what, schema, own, group, want) => {
    const { findings: found, data } = readSchema(schema, own, group);
    expect(found).toEqual([]);
    expect([data?.language, data?.version]).toEqual(["avro", want]);
  });

  test.each<[JsonValue, string]>([
    [{ $schema: "http://json-schema.org/draft-07/schema#" }, "json-schema"],
    [{ $schema: "https://json-structure.org/meta/core/v0/#", type: "object" }, "json-structure"],
    [{ type: "record", name: "R", fields: [] }, "avro"],
    [[{ type: "enum", name: "E", symbols: [] }], "avro"],
    ['// c\nsyntax = "proto3";', "protobuf"],
    ['<?xml version="1.0"?><xs:schema/>', "xsd"],
    [{ type: "object" }, "json-schema"],
  ])("is told by the document where nobody says it: %j", (schema, want) => {
    const { findings: found, data } = readSchema({ schema });
    expect(found).toEqual([]);
    expect(data?.language).toBe(want);
  });

  test.each([
    [{ format: "Thrift/1", schema: {} }, {}, "unknown-schema-format a.json#/schemagroups/s/schemas/x/format"],
    [
      { schema: {} },
      { dataschemaformat: "Thrift" },
      "unknown-schema-format a.json#/messagegroups/g/messages/m/dataschemaformat",
    ],
    [
      { format: "JsonSchema/draft-07", schema: {} },
      { dataschemaformat: "JsonShema/draft-07" },
      "contradictory-format a.json#/messagegroups/g/messages/m/dataschemaformat",
    ],
    [{ schema: "?" }, {}, "unknown-schema-format a.json#/schemagroups/s/schemas/x/schema"],
    [
      { format: "JSONSchema/draft-07version", schema: {} },
      {},
      "unknown-format-version a.json#/schemagroups/s/schemas/x/format",
    ],
    [
      { format: "Avro", schema: {} },
      { dataschemaformat: "Protobuf/3" },
      "contradictory-format a.json#/messagegroups/g/messages/m/dataschemaformat",
    ],
  ])("%j with %j is told", (schema, own, want) => {
    expect(readSchema(schema, own).findings).toEqual([want]);
  });

  test("that of the schema itself counts", () => {
    expect(readSchema({ format: "Avro", schema: {} }, { dataschemaformat: "Protobuf/3" }).data?.language).toBe("avro");
  });

  test("an unknown one is an error", () => {
    expect(readSchema({ format: "Thrift", schema: {} }).got.diagnostics[0]?.severity).toBe("error");
  });
});
