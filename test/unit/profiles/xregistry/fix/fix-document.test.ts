import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixDocument } from "../../../../../src/profiles/xregistry/fix/fix-document.js";
import { sharedData } from "../../../../support/shared-data.js";
import { readText, withoutPlaces } from "./same-catalogue.js";

/** Brings a document up to date, and sees to it that it says the same before and after. */
async function fix(text: string, name: string): Promise<{ readonly text: string; readonly left: readonly string[] }> {
  const before = await readText(text, name);
  const fixed = fixDocument(text, before.renames);
  const after = await readText(fixed.text, name);
  expect(withoutPlaces(after.catalogue)).toEqual(withoutPlaces(before.catalogue));
  expect(after.renames.length).toBe(fixed.left.length);
  return { text: fixed.text, left: fixed.left.map(({ place, from }) => `${place.pointer} ${from}`) };
}

interface Case {
  readonly title: string;
  readonly file: "a.json" | "a.yaml";
  readonly given: string;
  readonly want: string;
  readonly left?: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: "JSON: names, values and references",
    file: "a.json",
    given: `{
  "definitionGroups": {
    "g": { "id": "g",   "definitions": { "m": { "format": "CloudEvents/1.0",
      "metadata": {"type": {"value": "t"}, "time": {"type": "datetime"} },
      "schemaformat":"JsonSchema/draft-07", "schemaobject": { "id": 1 } } } }
  },
  "endpoints": { "e": { "usage": "producer", "definitionGroups": ["#/definitionGroups/g"] } }
}
`,
    want: `{
  "messagegroups": {
    "g": { "messagegroupid": "g",   "messages": { "m": { "envelope": "CloudEvents/1.0",
      "envelopemetadata": {"type": {"value": "t"}, "time": {"type": "timestamp"} },
      "dataschemaformat":"JsonSchema/draft-07", "dataschema": { "id": 1 } } } }
  },
  "endpoints": { "e": { "usage": ["producer"], "messagegroups": ["#/messagegroups/g"] } }
}
`,
  },
  {
    title: "JSON: one level less, with tabs and Windows line ends",
    file: "a.json",
    given:
      '{\r\n\t"messagegroups": {\r\n\t\t"g": {\r\n\t\t\t"messages": {\r\n\t\t\t\t"m": {\r\n\t\t\t\t\t"metadata": {\r\n\t\t\t\t\t\t"attributes": {\r\n\t\t\t\t\t\t\t"type": { "value": "t" },\r\n\t\t\t\t\t\t\t"source": { "value": "s" }\r\n\t\t\t\t\t\t}\r\n\t\t\t\t\t}\r\n\t\t\t\t}\r\n\t\t\t}\r\n\t\t}\r\n\t}\r\n}',
    want: '{\r\n\t"messagegroups": {\r\n\t\t"g": {\r\n\t\t\t"messages": {\r\n\t\t\t\t"m": {\r\n\t\t\t\t\t"envelopemetadata": {\r\n\t\t\t\t\t\t"type": { "value": "t" },\r\n\t\t\t\t\t\t"source": { "value": "s" }\r\n\t\t\t\t\t}\r\n\t\t\t\t}\r\n\t\t\t}\r\n\t\t}\r\n\t}\r\n}',
  },
  {
    title: "JSON: what was in config, and on the endpoint itself",
    file: "a.json",
    given: `{
  "endpoints": {
    "e": {
      "usage": ["consumer"],
      "config": {
        "protocol": "KAFKA",
        "endpoints": ["kafka://a:9092"],
        "options": {
          "topic": "t",
          "consumer-group": "g"
        }
      },
      "channel": "c"
    },
    "f": { "usage": ["producer"], "protocol": "HTTP", "deployed": true, "endpoints": [{ "url": "https://a.example" }] },
    "g": { "usage": ["producer"], "protocol": "NATS", "protocoloptions": { "options": { "subject": "s" }, "x": 1 } }
  }
}
`,
    want: `{
  "endpoints": {
    "e": {
      "usage": ["consumer"],
      "protocol": "KAFKA",
      "protocoloptions": {
        "endpoints": [{ "uri": "kafka://a:9092" }],
        "topic": "t",
        "consumergroup": "g"
      },
      "channel": "c"
    },
    "f": { "usage": ["producer"], "protocol": "HTTP", "protocoloptions": { "endpoints": [{ "uri": "https://a.example" }], "deployed": true } },
    "g": { "usage": ["producer"], "protocol": "NATS", "protocoloptions": { "subject": "s", "x": 1 } }
  }
}
`,
  },
  {
    title: "JSON: the newest name is there too, so that the old one is left",
    file: "a.json",
    given: `{ "messagegroups": { "g": { "messages": { "m": {
  "envelopemetadata": { "type": { "value": "t" } }, "metadata": { "source": { "value": "s" } },
  "dataschemaurl": "#/x", "dataschemauri": "#/schemagroups/s/schemas/a" } } } },
  "schemagroups": { "s": { "schemas": { "a": { "schema": {} } } } } }`,
    want: `{ "messagegroups": { "g": { "messages": { "m": {
  "envelopemetadata": { "type": { "value": "t" } }, "metadata": { "source": { "value": "s" } },
  "dataschemaurl": "#/x", "dataschemauri": "#/schemagroups/s/schemas/a" } } } },
  "schemagroups": { "s": { "schemas": { "a": { "schema": {} } } } } }`,
    left: ["/messagegroups/g/messages/m/dataschemaurl dataschemaurl", "/messagegroups/g/messages/m/metadata metadata"],
  },
  {
    title: "JSON: names that are escaped, and names of objects",
    file: "a.json",
    given: '{ "messageGroups": { "__proto__": { "messages": { "a/b~c": { "\\u0066ormat": "CloudEvents" } } } } }',
    want: '{ "messagegroups": { "__proto__": { "messages": { "a/b~c": { "envelope": "CloudEvents" } } } } }',
  },
  {
    title: "YAML: comments, quotes, blank lines and order stay",
    file: "a.yaml",
    given: `# A catalogue.
definitionGroups: # all of them
  'g':
    "id": g

    # The messages.
    definitions:
      m:
        format: 'CloudEvents/1.0'   # an envelope
        metadata:
          attributes:
            # What happened.
            type: { value: t, type: string }
            time: {type: "datetime"}
        schemaurl: '#/schemagroups/s/schemas/a'
schemagroups:
  s: {schemas: {a: {schemaobject: {type: object}, format: JsonSchema/draft-07}}}
`,
    want: `# A catalogue.
messagegroups: # all of them
  'g':
    "messagegroupid": g

    # The messages.
    messages:
      m:
        envelope: 'CloudEvents/1.0'   # an envelope
        envelopemetadata:
          # What happened.
          type: { value: t, type: string }
          time: {type: "timestamp"}
        dataschemauri: '#/schemagroups/s/schemas/a'
schemagroups:
  s: {schemas: {a: {schema: {type: object}, format: JsonSchema/draft-07}}}
`,
  },
  {
    title: "YAML: members move with their comments",
    file: "a.yaml",
    given: `endpoints:
  e:
    usage: producer
    # How to reach it.
    config:
      protocol: MQTT/5.0  # the newest
      # Two of them.
      endpoints:
        - mqtt://a
        - "mqtt://b"
      options:
        topic: >-
          a/b
        qos: 1
    channel: c
`,
    want: `endpoints:
  e:
    usage: [producer]
    protocol: MQTT/5.0  # the newest
    # How to reach it.
    protocoloptions:
      # Two of them.
      endpoints:
        - { uri: mqtt://a }
        - { uri: "mqtt://b" }
      topic: >-
        a/b
      qos: 1
    channel: c
`,
  },
  {
    title: "YAML: what cannot move without losing a comment, or what an anchor is at, is left",
    file: "a.yaml",
    given: `endpoints:
  e:
    usage: [producer]
    config: # secret
      protocol: HTTP
  f:
    usage: [producer]
    protocol: HTTP
    protocoloptions:
      options:
        method: &method PUT
        headers: []
`,
    want: `endpoints:
  e:
    usage: [producer]
    config: # secret
      protocol: HTTP
  f:
    usage: [producer]
    protocol: HTTP
    protocoloptions:
      headers: []
      options:
        method: &method PUT
`,
    left: [
      "/endpoints/e/config/protocol config.protocol",
      "/endpoints/f/protocoloptions/options/method protocoloptions.options.method",
    ],
  },
  {
    title: "YAML: what an alias stands for is brought up to date once",
    file: "a.yaml",
    given: `messagegroups:
  g:
    messages:
      m: &m
        format: CloudEvents/1.0
        envelopemetadata: { type: { value: t } }
      n: *m
`,
    want: `messagegroups:
  g:
    messages:
      m: &m
        envelope: CloudEvents/1.0
        envelopemetadata: { type: { value: t } }
      n: *m
`,
  },
];

describe("lint --fix", () => {
  it.each(cases)("$title", async ({ file, given, want, left = [] }) => {
    const fixed = await fix(given, file);
    expect(fixed.text).toBe(want);
    expect(fixed.left).toEqual(left);
  });

  it("leaves a document alone whose names are the newest", () => {
    const text = '{"messagegroups":{}}';
    expect(fixDocument(text, [])).toEqual({ text, left: [] });
  });

  const folder = sharedData("catalogues");
  const files = folder === undefined ? [] : readdirSync(folder).filter((file) => /\.(?:json|yaml)$/.test(file));

  it.skipIf(folder === undefined).each(files)(
    "%s says the same under its newest names (needs shared data)",
    async (file) => {
      const fixed = await fix(readFileSync(join(folder ?? "", file), "utf8"), file);
      expect(fixed.left).toEqual([]);
    },
  );

  it("changes names only, however a document is formatted", async () => {
    const value = {
      definitionGroups: {
        g: { definitions: { m: { format: "CloudEvents/1.0", metadata: { attributes: { type: { value: "t" } } } } } },
      },
      endpoints: {
        e: {
          usage: "consumer",
          config: {
            protocol: "KAFKA",
            endpoints: ["a:1"],
            strict: true,
            options: { topic: "t", "consumer-group": "c" },
          },
        },
      },
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 2, 4, "\t"), fc.constantFrom("\n", "\r\n"), async (indent, newLine) => {
        const { text, left } = await fix(JSON.stringify(value, null, indent).replaceAll("\n", newLine), "a.json");
        expect(left).toEqual([]);
        expect(JSON.parse(text)).toEqual({
          messagegroups: {
            g: { messages: { m: { envelope: "CloudEvents/1.0", envelopemetadata: { type: { value: "t" } } } } },
          },
          endpoints: {
            e: {
              usage: ["consumer"],
              protocol: "KAFKA",
              protocoloptions: { endpoints: [{ uri: "a:1" }], deployed: true, topic: "t", consumergroup: "c" },
            },
          },
        });
        expect(text.includes("\r")).toBe(newLine === "\r\n" && indent !== 0);
        if (indent !== 0)
          expect(text).toBe(
            JSON.stringify(JSON.parse(text), null, indent)
              .replaceAll("\n", newLine)
              .replace(/\[\s*("consumer")\s*\]/, "[$1]")
              .replace(/\{\s*("uri": "a:1")\s*\}/, "{ $1 }"),
          );
      }),
      { numRuns: 20 },
    );
  });
});
