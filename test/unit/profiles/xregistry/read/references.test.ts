import { describe, expect, test } from "vitest";
import { schemaDocument } from "../../../../../src/schema/schema-document.js";
import { findings, message, read, readWith, withMessage } from "./reading.js";

const schemas = {
  "a.b:c": { format: "JsonSchema/draft-07", versions: { "1": { schema: { definitions: { T: {}, "a/b": {} } } } } },
  avro: { format: "Avro/1.11", versions: { "1": { schema: [] }, "2:x": { schema: [] } } },
  alias: { meta: { xref: "/schemagroups/s/schemas/avro" } },
  aliasofalias: { meta: { xref: "/schemagroups/s/schemas/alias" } },
};
const rest = { schemagroups: { s: { schemas } } };

describe("references to schemas (catalogues 1.4)", () => {
  test.each([
    ["an XID, of the newest version", "/schemagroups/s/schemas/avro", "avro/versions/2:x"],
    ["a pointer", "#/schemagroups/s/schemas/a.b:c", "a.b:c/versions/1"],
    ["in the words of another dialect", "#/schemaGroups/s/schemas/avro/versions/1", "avro/versions/1"],
    ["percent-encoded", "#/schemagroups/s/schemas/a.b%3Ac", "a.b:c/versions/1"],
    ["an id with a colon is exact", "/schemagroups/s/schemas/avro/versions/2:x", "avro/versions/2:x"],
    ["a selector behind a colon", "/schemagroups/s/schemas/avro:com.acme.Record", "avro/versions/2:x#com.acme.Record"],
    ["behind the version", "/schemagroups/s/schemas/avro/versions/2:x:R", "avro/versions/2:x#R"],
    ["behind an id with a colon", "/schemagroups/s/schemas/a.b:c:/definitions/T", "a.b:c/versions/1#/definitions/T"],
    ["a selector of a pointer", "#/schemagroups/s/schemas/a.b:c#/definitions/T", "a.b:c/versions/1#/definitions/T"],
    [
      "a selector in the path",
      "/schemagroups/s/schemas/a.b:c/versions/1/definitions/T",
      "a.b:c/versions/1#/definitions/T",
    ],
    ["escaped", "/schemagroups/s/schemas/a.b:c/definitions/a~1b", "a.b:c/versions/1#/definitions/a~1b"],
    ["of another file", "./b.json#/schemagroups/s/schemas/avro", "avro/versions/2:x"],
    ["of a server whose catalogue is at hand", "https://r.example/x/schemagroups/s/schemas/avro", "avro/versions/2:x"],
    [
      "of a download that is at hand",
      "https://r.example/x.xreg.json#/schemagroups/s/schemas/avro",
      "avro/versions/2:x",
    ],
    ["an alias", "/schemagroups/s/schemas/alias", "avro/versions/2:x"],
  ])("%s: %s", (_what, dataschemauri, want) => {
    const got = read(withMessage({ dataschemauri }), rest);
    expect(findings(got)).toEqual([]);
    expect(message(got).data?.key).toBe(`/schemagroups/s/schemas/${want}`);
  });

  test.each([
    ["/schemagroups/s/schemas/a.b:c/definitions/T", "/definitions/T"],
    ["/schemagroups/s/schemas/a.b:c:definitions/T", "/definitions/T"],
    ["/schemagroups/s/schemas/avro:Record", "Record"],
    ["/schemagroups/s/schemas/avro#Record", "Record"],
    ["/schemagroups/s/schemas/avro", undefined],
  ])("the part that is meant by %s is %s", (dataschemauri, selector) => {
    expect(message(read(withMessage({ dataschemauri }, rest))).data?.selector).toBe(selector);
  });

  test.each([
    ["no such schema", "/schemagroups/s/schemas/avr", "Did you mean /schemagroups/s/schemas/avro?"],
    ["no such group", "#/schemagroups/z/schemas/avro", "Did you mean #/schemagroups/s/schemas/avro?"],
    ["no such version", "/schemagroups/s/schemas/avro/versions/9", undefined],
    ["a message", "/messagegroups/g/messages/m", undefined],
    ["a name of everything", "/schemagroups/__proto__/schemas/constructor", undefined],
    ["nothing", "#", undefined],
    ["a file that has none", "./b.json#/schemagroups/s/schemas/x", undefined],
  ])("%s is an error with its place", (_what, dataschemauri, fix) => {
    const { diagnostics } = read(withMessage({ dataschemauri }), rest);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "unresolved-reference",
        place: { file: "a.json", pointer: "/messagegroups/g/messages/m/dataschemauri" },
      }),
    ]);
    if (fix !== undefined) expect(diagnostics[0]?.fix).toBe(fix);
  });

  test.each([
    [
      "https://r.example/reg/schemagroups/s/schemas/other",
      "Download https://r.example/reg/export to a file and pass it as another input.",
    ],
    [
      "https://r.example/order.json#/definitions/T",
      "Download https://r.example/order.json to a file and pass it as another input.",
    ],
    ["../other.json#/schemagroups/s/schemas/other", "Add ../other.json to the inputs."],
  ])("%s is elsewhere, with how to get it here", (dataschemauri, fix) => {
    const got = read(withMessage({ dataschemauri }, rest));
    expect(got.diagnostics).toEqual([
      expect.objectContaining({ code: "external-reference", severity: "warning", fix }),
    ]);
    expect(message(got).data).toBeUndefined();
  });

  test("an alias of an alias has nothing, and says so nowhere (catalogues 1.11)", () => {
    const got = read(withMessage({ dataschemauri: "/schemagroups/s/schemas/aliasofalias" }, rest));
    expect(message(got).data).toBeUndefined();
  });

  test("the XID counts where the URI is for the wire", () => {
    const got = read(
      withMessage({ dataschemauri: "https://r.example/1", dataschemaxid: "/schemagroups/s/schemas/avro" }, rest),
    );
    expect(findings(got)).toEqual([]);
    expect(message(got).data?.name).toBe("avro");
  });

  test("schema files beside the catalogue, by path, by $id, and by the URL that they were downloaded from", () => {
    const file = schemaDocument({
      name: "schemas/order.schema.json",
      path: "schemas/order.schema.json",
      value: { $id: "urn:acme:order", type: "object" },
    });
    const x = (schemaurl: string) => ({
      schemagroups: { s: { schemas: { x: { format: "JsonSchema/draft-07", versions: { "1": { schemaurl } } } } } },
    });
    for (const value of [
      withMessage({ dataschemauri: "./schemas/order.schema.json" }),
      withMessage({ dataschemauri: "urn:acme:order" }),
      withMessage({ dataschemauri: "https://acme.example/v1/order.schema.json" }),
      withMessage({ dataschemauri: "/schemagroups/s/schemas/x" }, x("https://acme.example/order.schema.json")),
    ]) {
      const got = readWith([file], value);
      expect(findings(got)).toEqual([]);
      expect(message(got).data).toMatchObject({
        name: "order",
        language: "json-schema",
        version: "2020-12",
        document: { type: "object" },
        place: { file: "schemas/order.schema.json" },
      });
    }
  });
});

describe("references to groups", () => {
  test.each([
    ["an XID", "/messagegroups/g", ["g"]],
    ["a pointer", "#/messagegroups/g", ["g"]],
    ["of the oldest dialect", "#/definitionGroups/g", ["g"]],
    ["a bare id", "g", ["g"]],
    ["the messages of another endpoint", "/endpoints/own", ["own"]],
  ])("%s: %s", (_what, reference, want) => {
    const message = { envelope: "CloudEvents/1.0", envelopemetadata: { type: { value: "t" } } };
    const got = read({
      endpoints: {
        e: { usage: ["consumer"], messagegroups: [reference] },
        own: { usage: ["consumer"], messages: { n: message } },
      },
      messagegroups: { g: { messages: {} } },
    });
    expect(findings(got)).toEqual([]);
    expect(got.catalogue.endpoints[0]?.groups).toEqual(want);
  });

  test("a group that does not exist is an error", () => {
    const got = read({
      endpoints: { e: { usage: ["producer"], messagegroups: ["#/messagegroups/goup"] } },
      messagegroups: { group: {} },
    });
    expect(findings(got)).toEqual(["unresolved-reference a.json#/endpoints/e/messagegroups/0"]);
    expect(got.diagnostics[0]?.fix).toBe("Did you mean #/messagegroups/group?");
  });
});
