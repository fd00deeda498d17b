import type { CloudEvent } from "../../../src/runtime/cloudevents/event.js";
import { loadRelease } from "../../support/generated-package.js";

/** Events that are exchanged together, under one name: `attributes/Boolean`, `data/text`, `CDEvents/0.5`. */
export interface SampleEvents {
  readonly name: string;
  readonly events: readonly CloudEvent[];
}

/** An event that has a `time`, for there is a peer that gives one to every event without. */
function sample(name: string, rest: Readonly<Record<string, unknown>>): SampleEvents {
  const required = { specversion: "1.0", id: "1", source: "/interop", type: "dev.interop.sample" };
  return { name, events: [{ ...required, time: "2026-11-21T08:30:00Z", ...rest }] };
}

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/interop", type: "dev.interop.sample" };
const jsonType = "application/json";

const attributes: readonly SampleEvents[] = [
  { name: "attributes/minimal", events: [minimal] },
  sample("attributes/all core attributes", {
    source: "https://interop.example/a?b=c#d",
    subject: "tests",
    dataschema: "https://interop.example/schema",
    datacontenttype: "application/octet-stream",
  }),
  sample("attributes/time with an offset", { time: "2026-11-21T09:30:00.25+01:00" }),
  sample("attributes/time with nanoseconds", { time: "2026-11-21T08:30:00.123456789Z" }),
  sample("attributes/Boolean", { extboolean: true }),
  sample("attributes/Boolean, false", { extboolean: false }),
  sample("attributes/Integer", { extinteger: 10 }),
  sample("attributes/Integer, the smallest", { extinteger: -2_147_483_648 }),
  sample("attributes/String", { extstring: "text" }),
  sample("attributes/String, empty", { extstring: "" }),
  sample("attributes/String, that looks like another type", { extstring: "true" }),
  sample("attributes/Binary", { extbinary: new Uint8Array([0, 77, 97, 255]) }),
  sample("attributes/URI", { exturi: "https://interop.example/a%20b" }),
  sample("attributes/URI-reference", { exturiref: "//authority/path?query" }),
  sample("attributes/Timestamp", { exttimestamp: "2023-03-31T15:12:00Z" }),
  sample("attributes/non-ASCII", { subject: "Grüße, 世界", extstring: "Euro € 😀" }),
  sample("attributes/space", { subject: "a b" }),
  sample("attributes/quotes", { subject: 'say "hi"', extstring: "back\\slash" }),
  sample("attributes/percent sign", { subject: "100%" }),
  sample("attributes/percent-encoded text", { subject: "a%20b" }),
  sample("attributes/commas", { subject: "a,b", extstring: "a, b" }),
  sample("attributes/plus and slash", { subject: "a+b/c" }),
];

const data: readonly SampleEvents[] = [
  sample("data/no data with a content type", { datacontenttype: jsonType }),
  sample("data/JSON object", { datacontenttype: jsonType, data: { a: [1, "b", null, { c: true }], ä: "€ 😀" } }),
  sample("data/JSON object, as bytes", { datacontenttype: jsonType, data: new TextEncoder().encode('{"a":1}') }),
  sample("data/JSON object without a content type", { data: { a: 1 } }),
  sample("data/JSON object of a +json type", { datacontenttype: "application/vnd.interop+json", data: { a: 1 } }),
  sample("data/JSON object with a parameter", { datacontenttype: "application/json; charset=utf-8", data: { a: 1 } }),
  sample("data/JSON array", { datacontenttype: jsonType, data: [1, 2, 3] }),
  sample("data/JSON string", { datacontenttype: jsonType, data: "text" }),
  sample("data/JSON number", { datacontenttype: jsonType, data: 1.5 }),
  sample("data/JSON false", { datacontenttype: jsonType, data: false }),
  sample("data/JSON null", { datacontenttype: jsonType, data: null }),
  sample("data/text", { datacontenttype: "text/plain", data: "Grüße\r\nan alle" }),
  sample("data/XML text", { datacontenttype: "application/xml", data: "<a>€</a>" }),
  sample("data/bytes", { datacontenttype: "application/octet-stream", data: new Uint8Array([0, 1, 127, 128, 255]) }),
  sample("data/bytes that are text", { datacontenttype: "image/svg", data: new TextEncoder().encode("<svg/>") }),
  sample("data/bytes without a content type", { data: new Uint8Array([0, 1, 127, 128, 255]) }),
  sample("data/empty bytes", { datacontenttype: "application/octet-stream", data: new Uint8Array() }),
  sample("data/empty text", { datacontenttype: "text/plain", data: "" }),
];

async function samplesOfRelease(subpath: string): Promise<SampleEvents> {
  const { examples, toCloudEvent } = await loadRelease(subpath);
  const events = Object.values(examples).flatMap(({ minimal, maximal }) => [minimal, maximal]);
  return { name: `CDEvents/${subpath}`, events: events.map((event) => toCloudEvent(event) as CloudEvent) };
}

/** Attributes of all types, values that are hard to carry, data of all kinds, and every CDEvent of every bundled release. */
export const samples: readonly SampleEvents[] = [
  ...attributes,
  ...data,
  ...(await Promise.all(["0.3", "0.4", "0.5"].map(samplesOfRelease))),
];
