import { describe, expect, it } from "vitest";
import type { SourceText } from "../../../../../src/load/source-text.js";
import { readCatalogue } from "../../../../../src/profiles/xregistry/read/read-catalogue.js";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { message } from "./reading.js";

const files: readonly SourceText[] = [
  ["schemas/order.avsc", '{ "type": "record", "name": "Order", "fields": [] }'],
  ["schemas/parcel.proto", "message Parcel {}"],
  ["schemas/stock.xsd", "<schema/>"],
].map(([path = "", text = ""]) => ({ path, name: path, text, named: false }));

function read(attributes: JsonObject, sources = files): ReturnType<typeof readCatalogue> {
  const value = { messagegroups: { g: { messages: { m: { envelope: "CloudEvents/1.0", ...attributes } } } } };
  return readCatalogue([{ name: "a.xreg.json", path: "a.xreg.json", value }], [], sources);
}

describe("a schema file in another language", () => {
  it.each([
    ["schemas/order.avsc", "avro", undefined],
    ["./schemas/parcel.proto", "protobuf", undefined],
    ["schemas/parcel.proto:Parcel", "protobuf", "Parcel"],
    ["schemas/parcel.proto#Parcel", "protobuf", "Parcel"],
    ["https://schemas.example/v1/stock.xsd", "xsd", undefined],
  ])("is found by the dataschemauri %s", (dataschemauri, language, selector) => {
    const catalogue = read({ dataschemauri });
    expect(catalogue.diagnostics.map(({ code }) => code)).not.toContain("unresolved-reference");
    expect(message(catalogue).data).toMatchObject({ language, ...(selector !== undefined && { selector }) });
  });

  it("is found relative to the catalogue only", () => {
    expect(read({ dataschemauri: "order.avsc" }).diagnostics).toContainEqual(
      expect.objectContaining({ code: "unresolved-reference" }),
    );
  });

  it("is reported if it is Avro but not JSON", () => {
    const [file] = files;
    const broken = file === undefined ? [] : [{ ...file, text: "{" }];
    expect(read({}, broken).diagnostics).toContainEqual(
      expect.objectContaining({ code: "not-json", place: { file: "schemas/order.avsc", pointer: "" } }),
    );
  });
});
