import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import * as http from "../../../../../src/runtime/cloudevents/bindings/http.js";
import * as kafka from "../../../../../src/runtime/cloudevents/bindings/kafka.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { signEvent, type Verification, verifyEvent } from "../../../../../src/runtime/cloudevents/extensions/index.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { payloadOf } from "../../../../../src/runtime/cloudevents/payload.js";
import { isEventError } from "../../../../../src/runtime/event-error.js";
import { newKeys } from "./signing-keys.js";

const type = "https://cloudevents.io/verifiability/dsse/v0.1";
const extensionTypes = { anint: "Integer", amoment: "Timestamp", somebytes: "Binary", isbool: "Boolean" } as const;
const extensions = ["exta", "anint", "amoment", "somebytes", "isbool", "absent"];
const full: CloudEvent = {
  specversion: "1.0",
  id: "1",
  source: "example/uri",
  type: "example.type",
  datacontenttype: "application/json",
  dataschema: "https://example.com/schema",
  subject: "sübject",
  time: "2020-06-18T19:24:53.25+02:00",
  data: { hello: ["world", 1.5, null] },
  exta: "value 1",
  anint: -5,
  amoment: "2020-06-18T19:24:53.9+02:00",
  somebytes: new Uint8Array([1, 2, 255]),
  isbool: true,
  unsigned: "u",
};

let keys: CryptoKeyPair;
let signed: CloudEvent;
beforeAll(async () => {
  keys = await newKeys();
  signed = await sign(full, extensions);
});

const sign = (event: CloudEvent, names: readonly string[] = []) =>
  signEvent(event, { key: keys.privateKey, keyid: "k", extensions: names, extensionTypes });

const verify = (event: CloudEvent, mode: "strict" | "passthrough" | "core-only" = "strict") =>
  verifyEvent(event, { keys: { k: keys.publicKey }, mode, extensionTypes });

/** Why a promise was refused: `code rule rule: message`. */
async function why(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (!isEventError(error)) throw error;
    return [error.code, ...error.issues.map(({ keyword }) => keyword)].join(" ");
  }
  return "was not refused";
}

const without = (event: CloudEvent, ...names: string[]) =>
  Object.fromEntries(Object.entries(event).filter(([name]) => !names.includes(name)));

describe("signEvent", () => {
  const sha = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
  const envelope = (event: CloudEvent) => JSON.parse(Buffer.from(event["dssematerial"] as Uint8Array).toString());
  const material = (event: CloudEvent) => JSON.parse(Buffer.from(envelope(event).payload, "base64").toString());

  test("hashes attributes and extensions in the order of the specification", () => {
    const core = [
      "1",
      "example/uri",
      "1.0",
      "example.type",
      "application/json",
      "https://example.com/schema",
      "sübject",
    ];
    const parts = [...core, "2020-06-18T17:24:53Z", JSON.stringify(full.data)].map(sha);
    const values = ["value 1", "-5", "2020-06-18T17:24:53Z", "AQL/", "true", ""].map(sha);
    expect(material(signed)).toEqual({
      core: sha(Buffer.concat(parts)).toString("base64"),
      ext: sha(Buffer.concat(values)).toString("base64"),
      signedextattrs: extensions,
    });
    expect(envelope(signed)).toMatchObject({ payloadType: type, signatures: [{ keyid: "k" }] });
  });

  test("omits ext and signedextattrs without extensions", async () => {
    expect(Object.keys(material(await sign(full)))).toEqual(["core"]);
  });

  test("writes out the content type that JSON data implies", async () => {
    const event = await sign({ specversion: "1.0", id: "1", source: "/s", type: "t", data: { a: 1 } });
    expect(event.datacontenttype).toBe("application/json");
    expect((await verify(http.fromMessage(http.toMessage(event)))).verified).toBe("core");
  });

  test("replaces an earlier signature", async () => {
    const again = await sign({ ...signed, subject: "changed" }, ["exta"]);
    expect(await verify(again)).toMatchObject({ verified: "core-and-extensions", extensions: ["exta"] });
  });

  test.each([
    [["exta", "exta"], "invalid extensions"],
    [["exta", "id"], "invalid extensions"],
    [["time", "data", "dssematerial"], "invalid extensions extensions extensions"],
    [["__proto__", "", "Upper"], "invalid extensions extensions extensions"],
  ])("rejects the list of extensions %j", async (names, want) => {
    expect(await why(sign(full, names))).toBe(want);
  });

  test("rejects an invalid event", async () => {
    expect(await why(sign({ ...full, id: "", list: [1] }))).toBe("invalid minLength type");
  });
});

describe("verifyEvent", () => {
  const core = ["specversion", "id", "source", "type", "datacontenttype", "dataschema", "subject", "time", "data"];

  test("returns only what was signed in strict mode", async () => {
    const want: Verification = {
      event: without(full, "unsigned") as CloudEvent,
      verified: "core-and-extensions",
      extensions,
      unverified: ["unsigned"],
      keyid: "k",
    };
    expect(await verify(signed)).toEqual(want);
    expect(Object.keys((await verify({ ...signed, unset: null })).event).sort()).toEqual(
      [...core, "exta", "anint", "amoment", "somebytes", "isbool"].sort(),
    );
  });

  test("drops all unsigned extensions in strict mode", async () => {
    const { event, ...rest } = await verify(await sign(full));
    expect(Object.keys(event).sort()).toEqual([...core].sort());
    expect(rest).toMatchObject({ verified: "core", extensions: [], keyid: "k" });
    expect(rest.unverified).toEqual(["exta", "anint", "amoment", "somebytes", "isbool", "unsigned"]);
  });

  test("returns everything and lists what is unverified in passthrough mode", async () => {
    const { event, verified, unverified } = await verify(signed, "passthrough");
    expect(event).toEqual(signed);
    expect({ verified, unverified }).toEqual({ verified: "core-and-extensions", unverified: ["unsigned"] });
    expect(await why(verify({ ...signed, exta: "x" }, "passthrough"))).toBe("verification-failed digest");
  });

  test("skips extensions in core-only mode", async () => {
    const { event, ...rest } = await verify({ ...signed, exta: "changed" }, "core-only");
    expect(Object.keys(event).sort()).toEqual([...core].sort());
    expect(rest).toMatchObject({ verified: "extensions-skipped", extensions: [] });
    expect(rest.unverified).toContain("exta");
  });

  test.each<[string, unknown]>([
    ["id", "2"],
    ["source", "example/urj"],
    ["type", "example.typf"],
    ["datacontenttype", "application/jsom+json"],
    ["datacontenttype", undefined],
    ["dataschema", "https://example.com/schemb"],
    ["dataschema", undefined],
    ["subject", "subject"],
    ["subject", undefined],
    ["time", "2020-06-18T17:24:54Z"],
    ["time", undefined],
    ["data", { hello: ["world", 1.5] }],
    ["data", undefined],
    ["data", null],
    ["exta", "value 2"],
    ["exta", undefined],
    ["anint", 5],
    ["amoment", "2020-06-18T19:24:54+02:00"],
    ["somebytes", new Uint8Array([1, 2, 254])],
    ["isbool", false],
    ["absent", "not any more"],
  ])("detects that %s was changed to %j", async (name, value) => {
    expect(await why(verify({ ...signed, [name]: value }))).toBe("verification-failed digest");
  });

  test("does not distinguish fractions of a second, nor absent from empty attributes", async () => {
    expect(await verify({ ...signed, time: "2020-06-18t17:24:53.999z", absent: "" })).toMatchObject({ keyid: "k" });
    const event = await sign(without(full, "subject", "time") as CloudEvent);
    expect(await verify({ ...event, subject: "" })).toMatchObject({ verified: "core" });
  });

  test("rejects an event that is invalid or has no canonical form", async () => {
    expect(await why(verify({ ...signed, id: 1 } as never))).toBe("verification-failed type");
    expect(await why(verify({ ...signed, exta: { a: 1 } }))).toBe("verification-failed type");
    expect(await why(verify({ ...signed, specversion: "0.3" }))).toBe("verification-failed specversion");
    expect(await why(verify({ ...signed, time: "yesterday" }))).toBe("verification-failed digest");
    expect(await why(verify({ ...signed, amoment: "yesterday" }))).toBe("verification-failed digest");
    // Encoded as UTF-8, a lone surrogate would be the same as U+FFFD.
    const replacement = await sign({ ...full, exta: "\ufffd" }, ["exta"]);
    expect(await why(verify({ ...replacement, exta: "\ud800" }))).toBe("verification-failed digest");
    expect(await why(verify({ ...signed, data_base64: "AAAA" }))).toBe("verification-failed exclusive");
  });

  test("rejects an event without a signature", async () => {
    expect(await why(verify(full))).toBe("verification-failed required");
    expect(await why(verify({ ...signed, dssematerial: "" }))).toBe("verification-failed required");
    expect(await why(verify({ ...signed, dssematerial: null }))).toBe("verification-failed required");
  });
});

describe("keys", () => {
  test("are only found by their own id", async () => {
    const stranger = await newKeys();
    expect(await why(verifyEvent(signed, { keys: {} }))).toBe("verification-failed signature");
    expect(await why(verifyEvent(signed, { keys: { other: keys.publicKey } }))).toBe("verification-failed signature");
    expect(await why(verifyEvent(signed, { keys: { k: stranger.publicKey } }))).toBe("verification-failed signature");
    const proto = await signEvent(full, { key: keys.privateKey, keyid: "__proto__" });
    expect(await why(verifyEvent(proto, { keys: {} }))).toBe("verification-failed signature");
    const inherited = await signEvent(full, { key: keys.privateKey, keyid: "constructor" });
    expect(await why(verifyEvent(inherited, { keys: {} }))).toBe("verification-failed signature");
  });

  test("can be found by a function that gets the event", async () => {
    const found: string[] = [];
    const find = async (keyid: string, { source }: CloudEvent) => {
      found.push(keyid, source);
      return source === "example/uri" ? keys.publicKey : undefined;
    };
    expect(await verifyEvent(signed, { keys: find, extensionTypes })).toMatchObject({ keyid: "k" });
    expect(found).toEqual(["k", "example/uri"]);
  });

  test("can be functions that sign and verify", async () => {
    const algorithm = { name: "ECDSA", hash: "SHA-256" };
    const event = await signEvent(full, {
      keyid: "hsm",
      key: async (message) =>
        new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, new Uint8Array(message))),
    });
    const hsm = (message: Uint8Array, signature: Uint8Array) =>
      crypto.subtle.verify(algorithm, keys.publicKey, new Uint8Array(signature), new Uint8Array(message));
    expect(await verifyEvent(event, { keys: { hsm } })).toMatchObject({ verified: "core", keyid: "hsm" });
    expect(await verifyEvent(event, { keys: { hsm: keys.publicKey } })).toMatchObject({ keyid: "hsm" });
  });

  test("pass their own errors through", async () => {
    const broken = () => Promise.reject(new TypeError("the module is unplugged"));
    await expect(verifyEvent(signed, { keys: { k: broken } })).rejects.toThrow(TypeError);
    await expect(signEvent(full, { keyid: "k", key: broken })).rejects.toThrow(TypeError);
    await expect(signEvent(full, { keyid: "k", key: keys.publicKey })).rejects.toThrow(DOMException);
  });
});

describe("the bytes of the data", () => {
  const spaced = '{ "hello" : "world" }';

  test("are those that arrived over every transport", async () => {
    const event: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t", datacontenttype: "text/json" };
    const raw = await sign({ ...event, data: new TextEncoder().encode(spaced) });
    const received = http.fromMessage(http.toMessage(raw));
    expect(received.data).toEqual({ hello: "world" });
    const { event: verified } = await verify(received);
    expect(verified.data).toEqual({ hello: "world" });
    expect(payloadOf(verified)).toEqual(new TextEncoder().encode(spaced));
    // A copy has lost them, and fails rather than pass.
    expect(await why(verify({ ...received }))).toBe("verification-failed digest");
  });

  const ways: Readonly<Record<string, (event: CloudEvent) => CloudEvent>> = {
    "HTTP binary": (event) => http.fromMessage(http.toMessage(event, { extensionTypes }), { extensionTypes }),
    "HTTP structured": (event) =>
      http.fromMessage(http.toMessage(event, { mode: "structured", format: json }), {
        formats: [json],
        extensionTypes,
      }),
    JSON: (event) => json.decode(json.encode(event), { extensionTypes }),
    Kafka: (event) => kafka.fromMessage(kafka.toMessage(event, { extensionTypes }), { extensionTypes }),
  };
  const contents: readonly Partial<CloudEvent>[] = [
    { data: { b: 1, a: [1e21, "é"] }, datacontenttype: "application/json" },
    { data: "a string", datacontenttype: "application/vnd.x+json" },
    { data: null, datacontenttype: "application/json" },
    { data: "<té/>", datacontenttype: "text/xml" },
    { data: new Uint8Array([0, 255]), datacontenttype: "image/png" },
    { data: new Uint8Array([0, 255]) },
    {},
  ];
  test.each(Object.entries(ways))("survive the transport %s", async (_, way) => {
    for (const content of contents) {
      const event = await sign({ ...without(full, "data", "datacontenttype"), ...content } as CloudEvent, extensions);
      expect((await verify(way(event))).extensions).toEqual(extensions);
    }
  });

  test("need declarations only for Timestamps", async () => {
    const event = http.fromMessage(http.toMessage(await sign(full, ["exta", "anint", "somebytes", "isbool"])));
    const { verified } = await verifyEvent(event, { keys: { k: keys.publicKey } });
    expect(verified).toBe("core-and-extensions");
  });
});

describe("hostile signatures", () => {
  const digest = Buffer.alloc(32).toString("base64");
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

  async function sealed(payload: string, payloadType = type, signatures = 1): Promise<CloudEvent> {
    const bytes = Buffer.from(payload, "base64");
    const message = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${bytes.length} `), bytes]);
    const sig = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, keys.privateKey, message);
    const signature = { keyid: "k", sig: Buffer.from(sig).toString("base64") };
    return { ...full, dssematerial: base64({ payloadType, payload, signatures: Array(signatures).fill(signature) }) };
  }

  test.each<[string, unknown, string]>([
    ["8a: a name twice", { core: digest, ext: digest, signedextattrs: ["exta", "exta"] }, "extensions"],
    ["8b: a core name", { core: digest, ext: digest, signedextattrs: ["exta", "id"] }, "extensions"],
    ["8c: itself", { core: digest, ext: digest, signedextattrs: ["dssematerial"] }, "extensions"],
    ["8d: names without digest", { core: digest, signedextattrs: ["exta"] }, "payload"],
    ["8e: a digest without names", { core: digest, ext: digest }, "payload"],
    ["a name that none can be", { core: digest, ext: digest, signedextattrs: ["__proto__"] }, "extensions"],
    ["the data", { core: digest, ext: digest, signedextattrs: ["data"] }, "extensions"],
    ["names that are no texts", { core: digest, ext: digest, signedextattrs: [1] }, "payload"],
    ["names that are no list", { core: digest, ext: digest, signedextattrs: "exta" }, "payload"],
    ["no core", { ext: digest, signedextattrs: ["exta"] }, "payload"],
    ["a short core", { core: "AAAA" }, "payload"],
    ["a short ext", { core: digest, ext: "AAAA", signedextattrs: ["exta"] }, "payload"],
    ["ext null", { core: digest, ext: null, signedextattrs: ["exta"] }, "payload"],
    ["a core of another event", { core: digest, more: "is ignored" }, "digest"],
    ["a list", [digest], "payload"],
    ["nothing", null, "payload"],
  ])("are rejected although they are valid, with %s", async (_, material, want) => {
    expect(await why(verify(await sealed(base64(material))))).toBe(`verification-failed ${want}`);
  });

  test("are rejected with another payload type", async () => {
    const event = await sealed(base64({ core: digest }), "https://cloudevents.io/verifiability/dsse/v0.2");
    expect(await why(verify(event))).toBe("verification-failed envelope");
  });

  test("are rejected if there are too many", async () => {
    const calls: string[] = [];
    const event = await sealed(base64({ core: digest }), type, 33);
    const promise = verifyEvent(event, { keys: (keyid) => void calls.push(keyid) });
    expect(await why(promise)).toBe("verification-failed signature");
    expect(calls).toEqual([]);
  });

  test.each(["AAAA", "not base64", "====", base64("text"), base64({}), 5])(
    "are rejected if the attribute is %s",
    async (dssematerial) => {
      expect(await why(verify({ ...full, dssematerial }))).toBe("verification-failed envelope");
    },
  );

  test("are rejected with any byte changed", async () => {
    const bytes = signed["dssematerial"] as Uint8Array;
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await why(verify({ ...signed, dssematerial: changed })), `byte ${at}`).toMatch(/^verification-failed /);
    }
  });
});
