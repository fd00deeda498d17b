import { describe, expect, test } from "vitest";
import { parseDocuments } from "../../../../../src/load/parse-documents.js";
import { readCatalogue } from "../../../../../src/profiles/xregistry/read/read-catalogue.js";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { cloudEvent, findings, message } from "./reading.js";

/** What a server adds to every entity that it answers with. */
function served(id: string, kind: string, owner: string, rest: JsonObject): JsonObject {
  const xid = `${owner}/${id}`;
  return { [`${kind}id`]: id, self: `https://registry.example${xid}`, xid, epoch: 1, ...rest };
}

const m = served("m", "message", "/messagegroups/g/messages", {
  ...cloudEvent({}),
  dataschemaformat: "JsonSchema/draft-07",
  dataschemauri: "/schemagroups/s/schemas/x",
});
const group = served("g", "messagegroup", "/messagegroups", { messages: { m }, messagescount: 1 });
const schemas = {
  x: served("x", "schema", "/schemagroups/s/schemas", { format: "JsonSchema/draft-07", schema: { type: "object" } }),
};
const schemaGroup = served("s", "schemagroup", "/schemagroups", { schemas, schemascount: 1 });
const endpoint = served("e", "endpoint", "/endpoints", {
  usage: ["producer"],
  protocol: "KAFKA",
  messagegroups: ["/messagegroups/g"],
});

const answers = {
  "GET /messagegroups": { g: group },
  "GET /messagegroups/g": group,
  "GET /schemagroups": { s: schemaGroup },
  "GET /schemagroups/s": schemaGroup,
  "GET /endpoints": { e: endpoint },
  "GET /endpoints/e": endpoint,
} as const;

async function readAnswers(values: readonly JsonObject[]) {
  const sources = values.map((value, index) => {
    const path = `${"abc".charAt(index)}.json`;
    return { path, name: path, text: JSON.stringify(value), named: false };
  });
  const { catalogues, documents, diagnostics, skipped } = await parseDocuments(sources);
  expect([documents, diagnostics, skipped]).toEqual([[], [], []]);
  return readCatalogue(catalogues);
}

const sets: readonly (readonly (keyof typeof answers)[])[] = [
  ["GET /messagegroups", "GET /schemagroups", "GET /endpoints"],
  ["GET /endpoints", "GET /messagegroups/g", "GET /schemagroups"],
  ["GET /schemagroups/s", "GET /endpoints/e", "GET /messagegroups"],
];

describe("answers of a server that were saved, each in a file of its own", () => {
  test.each(sets)("%s, %s and %s are one catalogue", async (...names) => {
    const got = await readAnswers(names.map((name) => answers[name]));
    expect(findings(got)).toEqual([]);
    expect(got.catalogue.groups.map(({ id, messages }) => [id, messages.map(({ id }) => id)])).toEqual([["g", ["m"]]]);
    expect(got.catalogue.endpoints.map(({ id, groups }) => [id, groups])).toEqual([["e", ["g"]]]);
    expect(message(got).data).toMatchObject({ document: { type: "object" } });
  });

  test("what else is in one is pointed at, and the rest is read", async () => {
    const got = await readAnswers([{ g: group, h: 5 }, answers["GET /schemagroups"]]);
    expect(findings(got)).toEqual(["not-a-catalogue a.json#/h"]);
    expect(message(got).id).toBe("m");
  });
});
