import { describe, expect, test } from "vitest";
import type { AttributeType } from "../../../../../src/runtime/cloudevents/attributes.js";
import { fromMessage, toMessage } from "../../../../../src/runtime/cloudevents/bindings/http.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import * as ext from "../../../../../src/runtime/cloudevents/extensions/index.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { payloadOf } from "../../../../../src/runtime/cloudevents/payload.js";
import { refusal } from "../../../../support/cloudevents-refusal.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };

interface Row {
  readonly types: Readonly<Record<string, AttributeType>>;
  readonly set: (event: CloudEvent, values: never) => CloudEvent;
  readonly get: (event: CloudEvent) => object | undefined;
  readonly good: readonly Readonly<Record<string, unknown>>[];
  /** Attributes, and the names of those that are wrong. */
  readonly bad: readonly (readonly [values: Readonly<Record<string, unknown>>, wrong: string])[];
}

const bam = { bamtxid: "i", bampid: "p", bamptxid: "t", bamptxsid: "s" };
const trace = "00-0af7651916cd43dd8448eb211c80319c-b9c7c989f97918e1-01";

const rows: Readonly<Record<string, Row>> = {
  authcontext: {
    types: ext.authContextTypes,
    set: ext.withAuthContext,
    get: ext.authContextOf,
    good: [
      { authtype: "user" },
      { authtype: "robot", authid: "r2", authclaims: '{"role":"astromech"}' },
      { authtype: "system", authid: "" },
    ],
    bad: [
      [{ authtype: "" }, "authtype"],
      [{ authid: "a" }, "authtype"],
      [{ authtype: "user", authclaims: "{role" }, "authclaims"],
      [{ authtype: true, authid: 5 }, "authtype authid"],
    ],
  },
  bam: {
    types: ext.bamTypes,
    set: ext.withBam,
    get: ext.bamOf,
    good: [bam, { ...bam, bamptxsstatus: "waiting", bamptxcompleted: false }],
    bad: [
      [{ bamtxid: "i" }, "bampid bamptxid bamptxsid"],
      [{ ...bam, bamtxid: "", bamptxsstatus: "" }, "bamtxid bamptxsstatus"],
      [{ ...bam, bamptxcompleted: "yes" }, "bamptxcompleted"],
    ],
  },
  correlation: {
    types: ext.correlationTypes,
    set: ext.withCorrelation,
    get: ext.correlationOf,
    good: [{ correlationid: "a" }, { causationid: "b" }, { correlationid: "a", causationid: "b" }],
    bad: [[{ correlationid: "", causationid: "" }, "correlationid causationid"]],
  },
  "data-classification": {
    types: ext.dataClassificationTypes,
    set: ext.withDataClassification,
    get: ext.dataClassificationOf,
    good: [
      { dataclassification: "public" },
      { dataclassification: "x", dataregulation: "GDPR, ISO-27001 ", datacategory: "standard" },
    ],
    bad: [
      [{ dataregulation: "GDPR" }, "dataclassification"],
      [{ dataclassification: "public", dataregulation: "PCI DSS" }, "dataregulation"],
      [
        { dataclassification: "public", dataregulation: "GDPR,,HIPAA", datacategory: "" },
        "dataregulation datacategory",
      ],
      [{ dataclassification: "public", dataregulation: "" }, "dataregulation"],
    ],
  },
  dataref: {
    types: ext.dataRefTypes,
    set: ext.withDataRef,
    get: ext.dataRefOf,
    good: [{ dataref: "https://store.example/1" }, { dataref: "../1" }],
    bad: [[{ dataref: "not a reference" }, "dataref"]],
  },
  deprecation: {
    types: ext.deprecationTypes,
    set: ext.withDeprecation,
    get: ext.deprecationOf,
    good: [
      { deprecated: true },
      {
        deprecated: true,
        deprecationfrom: "2024-10-11T00:00:00Z",
        deprecationsunset: "2024-10-11T02:00:00.0+02:00",
        deprecationmigration: "https://example.com/new",
      },
      { deprecated: true, deprecationfrom: "2024-01-01T00:00:00.25Z", deprecationsunset: "2024-01-01T00:00:00.5Z" },
    ],
    bad: [
      [{ deprecated: false }, "deprecated"],
      [{ deprecationfrom: "2024-10-11T00:00:00Z" }, "deprecated"],
      [
        { deprecated: true, deprecationfrom: "2024-10-11", deprecationmigration: "/new" },
        "deprecationfrom deprecationmigration",
      ],
      [
        { deprecated: true, deprecationfrom: "2024-01-01T00:00:00.25Z", deprecationsunset: "2024-01-01T00:00:00.2Z" },
        "deprecationsunset",
      ],
      [
        { deprecated: true, deprecationfrom: "2024-01-01T00:00:00Z", deprecationsunset: "2024-01-01T01:00:00+02:00" },
        "deprecationsunset",
      ],
    ],
  },
  "distributed-tracing": {
    types: ext.distributedTracingTypes,
    set: ext.withDistributedTracing,
    get: ext.distributedTracingOf,
    good: [
      { traceparent: trace },
      { traceparent: trace, tracestate: "rojo=00f067aa0ba902b7, congo=t61r cWkgMzE" },
      { traceparent: trace, tracestate: "" },
      { traceparent: trace, tracestate: "a=1,,tenant@system=2" },
      { traceparent: trace.replace("00", "cc") },
      { traceparent: `${trace.replace("00", "cc")}-what-comes-later` },
    ],
    bad: [
      [{ tracestate: "a=1" }, "traceparent"],
      ...[
        "",
        trace.slice(0, -1),
        `${trace}-more`,
        `${trace}x`,
        `${trace.replace("00", "cc")}x`,
        trace.toUpperCase(),
        trace.replace("00", "ff"),
        trace.replace("0af7651916cd43dd8448eb211c80319c", "0".repeat(32)),
        trace.replace("b9c7c989f97918e1", "0".repeat(16)),
      ].map((traceparent): [object & Record<string, unknown>, string] => [{ traceparent }, "traceparent"]),
      ...["a", "a=", "=1", "A=1", "a=1,a=2", "a=1=2", "é=1", `${"a".repeat(257)}=1`, `a=${"1".repeat(257)}`]
        .concat(Array.from({ length: 33 }, (_, index) => `k${index}=1`).join(","))
        .map((tracestate): [Record<string, unknown>, string] => [{ traceparent: trace, tracestate }, "tracestate"]),
    ],
  },
  expirytime: {
    types: ext.expiryTimeTypes,
    set: ext.withExpiryTime,
    get: ext.expiryTimeOf,
    good: [{ expirytime: "2030-01-01T00:00:00.123456789+02:00" }],
    bad: [[{ expirytime: "tomorrow" }, "expirytime"]],
  },
  opcua: {
    types: ext.opcUaTypes,
    set: ext.withOpcUa,
    get: ext.opcUaOf,
    good: [{ opcuastatus: -2 }, { opcuametadatamajorversion: 1, opcuametadataminorversion: 0, opcuastatus: 5 }],
    bad: [[{ opcuastatus: 1.5, opcuametadatamajorversion: 2 ** 31 }, "opcuametadatamajorversion opcuastatus"]],
  },
  partitioning: {
    types: ext.partitioningTypes,
    set: ext.withPartitioning,
    get: ext.partitioningOf,
    good: [{ partitionkey: "ключ" }],
    bad: [[{ partitionkey: "" }, "partitionkey"]],
  },
  recordedtime: {
    types: ext.recordedTimeTypes,
    set: ext.withRecordedTime,
    get: ext.recordedTimeOf,
    good: [{ recordedtime: "2030-01-01T00:00:00Z" }],
    bad: [[{ recordedtime: "2030-02-30T00:00:00Z" }, "recordedtime"]],
  },
  sampledrate: {
    types: ext.sampledRateTypes,
    set: ext.withSampledRate,
    get: ext.sampledRateOf,
    good: [{ sampledrate: 30 }],
    bad: [
      [{ sampledrate: 0 }, "sampledrate"],
      [{ sampledrate: -1 }, "sampledrate"],
      [{ sampledrate: "030" }, "sampledrate"],
    ],
  },
  sequence: {
    types: ext.sequenceTypes,
    set: ext.withSequence,
    get: ext.sequenceOf,
    good: [{ sequence: "00042" }],
    bad: [
      [{ sequence: "" }, "sequence"],
      [{ sequence: 42 }, "sequence"],
    ],
  },
  severity: {
    types: ext.severityTypes,
    set: ext.withSeverity,
    get: ext.severityOf,
    good: [{ severitynumber: 0 }, { severitynumber: 17, severitytext: "ERROR" }, { severitynumber: 99 }],
    bad: [
      [{ severitynumber: -1, severitytext: "" }, "severitynumber severitytext"],
      [{ severitytext: "ERROR" }, "severitynumber"],
    ],
  },
};

const material = (envelope: object) => new TextEncoder().encode(JSON.stringify(envelope));
const envelope = {
  payloadType: "https://cloudevents.io/verifiability/dsse/v0.1",
  payload: "e30=",
  signatures: [{ keyid: "k", sig: "AQID" }],
};

const signatures: Row = {
  types: ext.verifiabilityTypes,
  set: ext.withVerifiability,
  get: ext.verifiabilityOf,
  good: [{ dssematerial: material(envelope) }],
  bad: [
    new Uint8Array([1]),
    "AQID",
    "text!",
    5,
    material({ ...envelope, payloadType: "other" }),
    material({ ...envelope, signatures: [] }),
  ].map((dssematerial) => [{ dssematerial }, "dssematerial"]),
};

describe.each(Object.entries({ ...rows, verifiability: signatures }))("%s", (name, { types, set, get, good, bad }) => {
  test.each(good)("returns the attributes %o over every kind of transport", (values) => {
    const event = set(minimal, values as never);
    expect(event).toEqual({ ...minimal, ...values });
    expect(get(event)).toEqual(values);
    // HTTP has strings only; told the types or not, the values come back in their native form.
    expect(get(fromMessage(toMessage(event)))).toEqual(values);
    expect(fromMessage(toMessage(event), { extensionTypes: types })).toEqual(event);
    expect(get(json.decode(json.encode(event, { extensionTypes: types })))).toEqual(values);
  });

  test.each(bad)("rejects the attributes %o: %s", (values, wrong) => {
    const want = { code: "invalid", problems: wrong.split(" ").map((each) => `${name} ${each}`) };
    expect(refusal(() => set(minimal, values as never))).toEqual(want);
    expect(refusal(() => get({ ...minimal, ...values }))).toEqual(want);
  });

  test("returns undefined for an event without its attributes", () => {
    const unset = Object.fromEntries(Object.keys(types).map((each) => [each, null]));
    expect(get(minimal)).toBeUndefined();
    expect(get({ ...minimal, ...unset })).toBeUndefined();
  });

  test("rejects attributes that it does not have", () => {
    const values = { ...good[0], id: "other" };
    expect(refusal(() => set(minimal, values as never))).toEqual({ code: "invalid", problems: [`${name} id`] });
  });
});

describe("every extension", () => {
  test("replaces its previous attributes only", () => {
    const event = ext.withSeverity({ ...minimal, severitytext: "WARN", other: "x" }, { severitynumber: 9 });
    expect(event).toEqual({ ...minimal, other: "x", severitynumber: 9 });
  });

  test("does not change the event and keeps its payload", () => {
    const received = json.decode('{"specversion":"1.0","id":"1","source":"/s","type":"t","data":{"a" : 1}}');
    const before = { ...received };
    expect(payloadOf(ext.withSequence(received, { sequence: "1" }))).toEqual(payloadOf(received));
    expect(received).toEqual(before);
  });

  test("ignores attributes on the prototype of an event", () => {
    expect(ext.sequenceOf(Object.assign(Object.create({ sequence: "1" }), minimal))).toBeUndefined();
  });
});

describe("opcua", () => {
  test("rejects versions of the metadata together with a dataschema", () => {
    const event = { ...minimal, dataschema: "https://example.com/schema" };
    const values = { opcuametadatamajorversion: 1, opcuametadataminorversion: 2, opcuastatus: 3 };
    const problems = ["opcua opcuametadatamajorversion", "opcua opcuametadataminorversion"];
    expect(refusal(() => ext.withOpcUa(event, values))).toEqual({ code: "invalid", problems });
    expect(ext.opcUaOf(ext.withOpcUa(event, { opcuastatus: 3 }))).toEqual({ opcuastatus: 3 });
  });
});

describe("data-classification", () => {
  test.each([
    [undefined, []],
    ["GDPR", ["GDPR"]],
    [" GDPR , HIPAA", ["GDPR", "HIPAA"]],
  ])("splits the regulations of %o into %o", (dataregulation, want) => {
    const values = { dataclassification: "public", ...(dataregulation === undefined ? {} : { dataregulation }) };
    expect(ext.regulationsOf(values)).toEqual(want);
  });
});

describe("expirytime", () => {
  const now = new Date("2030-01-01T00:00:00.500Z");
  test.each([
    [undefined, false],
    ["2030-01-01T00:00:00.499999Z", true],
    ["2030-01-01T00:00:00.5Z", true],
    ["2030-01-01T00:00:00.500000001Z", false],
    ["2030-01-01T02:00:00+02:00", true],
    ["2029-12-31t23:59:60z", true],
    ["2030-01-01T00:00:01Z", false],
  ])("decides whether an event that expires at %s is expired half a second after midnight: %s", (expirytime, want) => {
    expect(ext.isExpired({ ...minimal, expirytime }, now)).toBe(want);
  });
});
