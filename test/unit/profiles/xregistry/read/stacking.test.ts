import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { cloudEvent, declared, findings, message, read, withMessage } from "./reading.js";

describe("several documents", () => {
  test("lie over each other, the last one on top, by id", () => {
    const got = read(
      { messagegroups: { g: { description: "old", messages: { m: cloudEvent({ a: {} }), n: cloudEvent({}) } } } },
      {
        messagegroups: {
          g: { description: "new", messages: { m: cloudEvent({ b: {} }), o: cloudEvent({}) } },
          h: { messages: {} },
        },
      },
    );
    expect(
      got.catalogue.groups.map(({ id, description, messages }) => [id, description, messages.map((one) => one.id)]),
    ).toEqual([
      ["g", "new", ["m", "n", "o"]],
      ["h", undefined, []],
    ]);
    expect(declared(message(got))).toEqual(['type: string! = "t"', "b: string"]);
    expect(message(got).place.file).toBe("b.json");
    expect(got.diagnostics).toEqual([
      expect.objectContaining({
        code: "shadowed-definition",
        severity: "note",
        place: { file: "b.json", pointer: "/messagegroups/g/messages/m" },
      }),
    ]);
  });

  test("refer to each other, whatever dialect they are written in", () => {
    const got = read(
      {
        definitionGroups: {
          g: {
            definitions: {
              m: {
                format: "CloudEvents/1.0",
                metadata: { attributes: { type: { value: "t" } } },
                schemaurl: "#/schemaGroups/s/schemas/x",
              },
            },
          },
        },
      },
      { schemagroups: { s: { schemas: { x: { format: "Avro", schema: { a: 1 } } } } } },
      { endpoints: { e: { usage: ["producer"], messagegroups: ["/messagegroups/g"] } } },
    );
    expect(findings(got)).toEqual([]);
    expect(message(got).data?.place.file).toBe("b.json");
    expect(got.catalogue.endpoints[0]?.groups).toEqual(["g"]);
  });

  test("a schema is pinned by a document that gives it inline", () => {
    const x = (version: JsonObject) => ({
      schemagroups: { s: { schemas: { x: { format: "Avro", versions: { "1": version } } } } },
    });
    const got = read(
      withMessage({ dataschemauri: "/schemagroups/s/schemas/x" }, x({ schemaurl: "https://a.example/x" })),
      x({ schema: [] }),
    );
    expect(findings(got)).toEqual(["shadowed-definition b.json#/schemagroups/s/schemas/x"]);
    expect(message(got).data?.document).toEqual([]);
  });

  test("none at all are an empty catalogue", () => {
    expect(read()).toMatchObject({ catalogue: { groups: [], endpoints: [] }, diagnostics: [], renames: [] });
  });
});

describe("constraints of groups (catalogues 1.12)", () => {
  const constraints = {
    "messages.envelope": { default: "CloudEvents/1.0" },
    "messages.envelopeoptions.mode": { default: "binary" },
    "messages.protocol": { enum: ["KAFKA", "NATS"] },
    "schemas.format": { default: "Avro" },
  };

  test("give defaults to what is missing, also deep inside", () => {
    const messages = {
      m: { envelopemetadata: { type: { value: "t" } } },
      n: { envelope: "None", envelopeoptions: { mode: "structured" } },
    };
    const got = read({ messagegroups: { g: { constraints, messages } } });
    expect(findings(got)).toEqual([]);
    expect(message(got)).toMatchObject({ envelope: "cloudevents", mode: "binary" });
    expect(message(got, "n")).toMatchObject({ envelope: undefined, mode: "structured" });
  });

  test("give none to aliases", () => {
    const messages = { m: { meta: { xref: "/messagegroups/h/messages/n" } } };
    const got = read({ messagegroups: { g: { constraints, messages }, h: { messages: { n: { protocol: "HTTP" } } } } });
    expect(message(got)).not.toHaveProperty("mode");
    expect(findings(got)).toEqual([]);
  });

  test("say which values there may be, without regard to case", () => {
    const got = read({
      messagegroups: {
        g: {
          constraints,
          messages: { m: { envelope: "None", protocol: "kafka" }, n: { envelope: "None", protocol: "HTTP" } },
        },
      },
    });
    expect(findings(got)).toEqual(["contradictory-constraint a.json#/messagegroups/g/messages/n/protocol"]);
  });
});

describe("what is no catalogue", () => {
  test.each([
    [{ messagegroups: { g: 1 } }, "/messagegroups/g"],
    [{ messagegroups: "x" }, "/messagegroups"],
    [{ messagegroups: { g: { messages: [] } } }, undefined],
    [{ messagegroups: { g: { messages: { m: null } } } }, "/messagegroups/g/messages/m"],
    [{ endpoints: { e: [] } }, "/endpoints/e"],
    [{ messagegroups: { g: { messages: { m: { dataschemauri: 7 } } } } }, "/messagegroups/g/messages/m/dataschemauri"],
    [{ messagegroups: { g: { envelope: {} } } }, "/messagegroups/g/envelope"],
    [
      { messagegroups: { g: { messages: { m: { protocoloptions: [] } } } } },
      "/messagegroups/g/messages/m/protocoloptions",
    ],
    [{ schemagroups: { s: { schemas: { x: { versions: 7, schema: {} } } } } }, "/schemagroups/s/schemas/x/versions"],
  ])("%j is told with its place", (value, pointer) => {
    expect(findings(read(value))).toEqual(pointer === undefined ? [] : [`not-a-catalogue a.json#${pointer}`]);
  });

  test.each([
    {
      messagegroups: {
        g: {
          messages: {
            m: {
              envelope: 1,
              envelopemetadata: [],
              protocol: {},
              protocoloptions: "x",
              dataschemauri: 7,
              basemessage: [],
              name: {},
            },
          },
        },
      },
    },
    {
      messagegroups: {
        g: {
          messages: {
            m: {
              envelope: "CloudEvents/1.0",
              envelopemetadata: { type: [], id: 1, source: null, time: true },
              envelopeoptions: 3,
            },
          },
        },
      },
    },
    {
      endpoints: {
        e: {
          usage: 1,
          protocol: [],
          protocoloptions: [],
          messagegroups: "g",
          config: "x",
          endpoints: 4,
          messages: null,
        },
      },
    },
    {
      endpoints: {
        e: {
          usage: [1],
          protocol: "KAFKA",
          protocoloptions: { endpoints: [1, null, { uri: 1 }], headers: [1], topic: {} },
        },
      },
    },
    { schemagroups: { s: { schemas: { x: { versions: { "1": { schema: null } }, meta: 1 } }, constraints: [] } } },
  ])("values of the wrong kind anywhere end in findings, never in an exception: %#", (value) => {
    expect(() => read(JSON.parse(JSON.stringify(value)))).not.toThrow();
  });
});
