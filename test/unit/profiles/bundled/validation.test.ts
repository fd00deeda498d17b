import { Ajv2020 } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { describe, expect, it } from "vitest";
import { bundledReleases, bundledSchemas } from "../../../../src/profiles/cdevents/bundled/bundled.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { sharedData } from "../../../support/shared-data.js";
import { upstreamEvents } from "./upstream.js";

type Check = (event: JsonValue) => string;

/** What Ajv says of an event, after all schemas of the release have been compiled: nothing, or the first problem. */
function checkOf(release: string): Check {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, keywords: ["x-renamed"] });
  formatsPlugin.default(ajv);
  const schemas = bundledSchemas(release).map(({ schema }) => schema);
  for (const schema of schemas) ajv.addSchema(schema);
  const events = schemas.flatMap((schema) => {
    const type = /"(dev\.cdevents\.[^"]+)"/u.exec(JSON.stringify(schema))?.[1];
    return type === undefined ? [] : [[type, String(schema["$id"])] as const];
  });
  for (const schema of schemas) ajv.getSchema(String(schema["$id"]));
  const ids = new Map(events);
  return (event) => {
    const type = /"type":"(dev\.cdevents[^"]+)"/u.exec(JSON.stringify(event))?.[1] ?? "";
    const validate = ajv.getSchema(ids.get(type) ?? `https://cdevents.dev/${release}/schema/custom`);
    if (!validate) return `no schema for ${type}`;
    if (validate(event)) return "";
    return `${validate.errors?.[0]?.instancePath} ${validate.errors?.[0]?.message}`;
  };
}

const checks = new Map(bundledReleases.map((release) => [release, checkOf(release)]));
const check = (release: string, event: JsonValue): string => checks.get(release)?.(event) ?? `no release ${release}`;

describe.each(bundledReleases)("upstream's events of CDEvents %s (needs shared data)", (release) => {
  const folder = sharedData(`cdevents/${release}`);
  const events = folder === undefined ? [] : [...upstreamEvents(folder)];

  it.skipIf(folder === undefined)("are all there", () => {
    const sent = bundledSchemas(release).filter(({ name }) => !name.startsWith("links/"));
    expect(events.length).toBe(sent.length);
  });

  it.skipIf(folder === undefined).each(events)("%s is valid", (_, event) => {
    expect(check(release, event)).toBe("");
  });

  it.skipIf(folder === undefined).each(events)("%s is not valid with one more field", (_, event) => {
    expect(check(release, { ...event, mood: "good" })).toBe(" must NOT have additional properties");
  });
});

const context = {
  id: "e1",
  source: "https://ci.example.com/",
  timestamp: "2026-01-02T03:04:05Z",
};

/** An event of the bundled release that has it, with what the release demands around the content. */
function event(release: string, type: string, subject: object, more: object = {}): JsonValue {
  const version = release === "0.5.1" ? { specversion: release } : { version: release };
  return JSON.parse(
    JSON.stringify({
      context: { ...version, ...context, type: `dev.cdevents.${type}`, ...more },
      subject: { id: "s1", ...subject },
    }),
  );
}

const end = { linkType: "END" };
const path = { linkType: "PATH", from: { contextId: "e0", seen: true }, tags: { a: "b" } };
const relation = { linkType: "RELATION", linkKind: "TRIGGER", target: {} };
const ticket = { uri: "/tickets/1", resolution: "out of scope", labels: ["a"], priority: "whenever" };
const environment = { id: "e" };

/** What is the case, the release, the event, and what is wrong with it, if anything. */
type Case = readonly [string, string, JsonValue, string];

const cases030: readonly Case[] = [
  ["an empty content", "0.3.0", event("0.3.0", "build.queued.0.1.1", { type: "build", content: {} }), ""],
  [
    "no subject.type",
    "0.3.0",
    event("0.3.0", "build.queued.0.1.1", { content: {} }),
    "/subject must have required property 'type'",
  ],
  [
    "a subject.type in lower case",
    "0.3.0",
    event("0.3.0", "taskrun.started.0.1.1", { type: "taskrun", content: {} }),
    "/subject/type must be equal to one of the allowed values",
  ],
  [
    "any text for a url",
    "0.3.0",
    event("0.3.0", "taskrun.started.0.1.1", { type: "taskRun", content: { url: "not a url" } }),
    "",
  ],
  [
    "a chain id too early",
    "0.3.0",
    event("0.3.0", "build.queued.0.1.1", { type: "build", content: {} }, { chainId: "c" }),
    "/context must NOT have additional properties",
  ],
];

const build = { type: "build", content: {} };
const cases041: readonly Case[] = [
  [
    "links of all kinds",
    "0.4.1",
    event("0.4.1", "build.queued.0.2.0", build, { chainId: "c", links: [end, path, relation] }),
    "",
  ],
  [
    "the former name of the chain id",
    "0.4.1",
    event("0.4.1", "build.queued.0.2.0", build, { chain_id: "c" }),
    "/context must NOT have additional properties",
  ],
  [
    "a link from nowhere",
    "0.4.1",
    event("0.4.1", "build.queued.0.2.0", build, { links: [{ ...end, from: {} }] }),
    "/context/links/0/from must have required property 'contextId'",
  ],
];

const custom = (type: string): JsonValue => event("0.5.1", "x", { content: { any: [1] } }, { type });
const cases051: readonly Case[] = [
  ["an empty content", "0.5.1", event("0.5.1", "build.queued.0.3.0", { content: {} }), ""],
  [
    "a subject.type",
    "0.5.1",
    event("0.5.1", "build.queued.0.3.0", { content: {}, type: "build" }),
    "/subject must NOT have additional properties",
  ],
  [
    "a subject.type where it was forgotten, and values beyond the usual ones",
    "0.5.1",
    event("0.5.1", "ticket.closed.0.2.0", { type: "ticket", content: ticket }),
    "",
  ],
  [
    "an empty resolution",
    "0.5.1",
    event("0.5.1", "ticket.closed.0.2.0", { content: { ...ticket, resolution: "" } }),
    "/subject/content/resolution must be equal to one of the allowed values",
  ],
  [
    "any text for the sources of a test, and an open trigger",
    "0.5.1",
    event(
      "0.5.1",
      "testsuiterun.started.0.3.0",
      { source: "", content: { environment, trigger: { by: "me" } } },
      { source: "not a uri" },
    ),
    "",
  ],
  [
    "any text for the source of a build",
    "0.5.1",
    event("0.5.1", "build.started.0.3.0", { content: {} }, { source: "not a uri" }),
    '/context/source must match format "uri-reference"',
  ],
  [
    "a relative uri",
    "0.5.1",
    event("0.5.1", "pipelinerun.started.0.3.0", { content: { pipelineName: "p", uri: "/relative" } }),
    '/subject/content/uri must match format "uri"',
  ],
  ["a skipped test without environment", "0.5.1", event("0.5.1", "testcaserun.skipped.0.2.0", { content: {} }), ""],
  [
    "the former name of an outcome",
    "0.5.1",
    event("0.5.1", "testcaserun.finished.0.3.0", { content: { environment, outcome: "pass" } }),
    "/subject/content/outcome must be equal to one of the allowed values",
  ],
  ["a custom type", "0.5.1", custom("dev.cdeventsx.mytool-thing.made.1.0.0"), ""],
  [
    "a custom type without a tool",
    "0.5.1",
    custom("dev.cdeventsx.thing.made.1.0.0"),
    String.raw`/context/type must match pattern "^dev\.cdeventsx\.[a-zA-Z0-9]+-[a-zA-Z]+\.[a-zA-Z]+\.[0-9]\.[0-9]\.[0-9]$"`,
  ],
];

describe("our own events", () => {
  it.each([...cases030, ...cases041, ...cases051])("with %s, in %s", (_, release, given, expected) => {
    expect(check(release, given)).toBe(expected);
  });
});
