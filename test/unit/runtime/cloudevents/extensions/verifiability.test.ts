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

describe("what is signed", () => {
  const sha = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
  const envelope = (event: CloudEvent) => JSON.parse(Buffer.from(event["dssematerial"] as Uint8Array).toString());
  const material = (event: CloudEvent) => JSON.parse(Buffer.from(envelope(event).payload, "base64").toString());

  test("is hashed in the order of VER-02 and of the list of VER-03", () => {
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

  test("has neither ext nor signedextattrs where no extension is signed (VER-03)", async () => {
    expect(Object.keys(material(await sign(full)))).toEqual(["core"]);
  });

  test("names the content type that its data implies (CORE-21)", async () => {
    const event = await sign({ specversion: "1.0", id: "1", source: "/s", type: "t", data: { a: 1 } });
    expect(event.datacontenttype).toBe("application/json");
    expect((await verify(http.fromMessage(http.toMessage(event)))).verified).toBe("core");
  });

  test("replaces an older signature", async () => {
    const again = await sign({ ...signed, subject: "changed" }, ["exta"]);
    expect(await verify(again)).toMatchObject({ verified: "core-and-extensions", extensions: ["exta"] });
  });

  test.each([
    [["exta", "exta"], "invalid VER-03"],
    [["exta", "id"], "invalid VER-03"],
    [["time", "data", "dssematerial"], "invalid VER-03 VER-03 VER-03"],
    [["__proto__", "", "Upper"], "invalid VER-03 VER-03 VER-03"],
  ])("must not be %j (VER-03)", async (names, want) => {
    expect(await why(sign(full, names))).toBe(want);
  });

  test("must be a valid event", async () => {
    expect(await why(sign({ ...full, id: "", list: [1] }))).toBe("invalid CORE-02 CORE-19");
  });
});

describe("verification", () => {
  const core = ["specversion", "id", "source", "type", "datacontenttype", "dataschema", "subject", "time", "data"];

  test("strict: gives what was signed, and nothing else (VER-05)", async () => {
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

  test("strict: a signed event without signed extensions loses them all", async () => {
    const { event, ...rest } = await verify(await sign(full));
    expect(Object.keys(event).sort()).toEqual([...core].sort());
    expect(rest).toMatchObject({ verified: "core", extensions: [], keyid: "k" });
    expect(rest.unverified).toEqual(["exta", "anint", "amoment", "somebytes", "isbool", "unsigned"]);
  });

  test("passthrough: gives everything, and names what is not covered (VER-05)", async () => {
    const { event, verified, unverified } = await verify(signed, "passthrough");
    expect(event).toEqual(signed);
    expect({ verified, unverified }).toEqual({ verified: "core-and-extensions", unverified: ["unsigned"] });
    expect(await why(verify({ ...signed, exta: "x" }, "passthrough"))).toBe("verification-failed VER-05");
  });

  test("core-only: looks at no extension, and gives none (VER-05)", async () => {
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
  ])("detects that %s has become %j", async (name, value) => {
    expect(await why(verify({ ...signed, [name]: value }))).toBe("verification-failed VER-05");
  });

  test("does not tell instants of one second, nor absent from empty, as specified (VER-02)", async () => {
    expect(await verify({ ...signed, time: "2020-06-18t17:24:53.999z", absent: "" })).toMatchObject({ keyid: "k" });
    const event = await sign(without(full, "subject", "time") as CloudEvent);
    expect(await verify({ ...event, subject: "" })).toMatchObject({ verified: "core" });
  });

  test("refuses an event that breaks rules, or has no canonical form (VER-03)", async () => {
    expect(await why(verify({ ...signed, id: 1 } as never))).toBe("verification-failed CORE-02");
    expect(await why(verify({ ...signed, exta: { a: 1 } }))).toBe("verification-failed CORE-19");
    expect(await why(verify({ ...signed, specversion: "0.3" }))).toBe("verification-failed CORE-01");
    expect(await why(verify({ ...signed, time: "yesterday" }))).toBe("verification-failed VER-02");
    expect(await why(verify({ ...signed, amoment: "yesterday" }))).toBe("verification-failed VER-02");
    // Encoded as UTF-8, a lone surrogate would be the same as U+FFFD.
    const replacement = await sign({ ...full, exta: "\ufffd" }, ["exta"]);
    expect(await why(verify({ ...replacement, exta: "\ud800" }))).toBe("verification-failed VER-02");
    expect(await why(verify({ ...signed, data_base64: "AAAA" }))).toBe("verification-failed JSON-09");
  });

  test("fails without a signature, for it may have been taken away (VER-05)", async () => {
    expect(await why(verify(full))).toBe("verification-failed VER-05");
    expect(await why(verify({ ...signed, dssematerial: "" }))).toBe("verification-failed VER-05");
    expect(await why(verify({ ...signed, dssematerial: null }))).toBe("verification-failed VER-05");
  });
});

describe("keys", () => {
  test("are found by their id, and by nothing else", async () => {
    const stranger = await newKeys();
    expect(await why(verifyEvent(signed, { keys: {} }))).toBe("verification-failed VER-04");
    expect(await why(verifyEvent(signed, { keys: { other: keys.publicKey } }))).toBe("verification-failed VER-04");
    expect(await why(verifyEvent(signed, { keys: { k: stranger.publicKey } }))).toBe("verification-failed VER-04");
    const proto = await signEvent(full, { key: keys.privateKey, keyid: "__proto__" });
    expect(await why(verifyEvent(proto, { keys: {} }))).toBe("verification-failed VER-04");
    const inherited = await signEvent(full, { key: keys.privateKey, keyid: "constructor" });
    expect(await why(verifyEvent(inherited, { keys: {} }))).toBe("verification-failed VER-04");
  });

  test("can be found by a function, which sees whose event it is", async () => {
    const found: string[] = [];
    const find = async (keyid: string, { source }: CloudEvent) => {
      found.push(keyid, source);
      return source === "example/uri" ? keys.publicKey : undefined;
    };
    expect(await verifyEvent(signed, { keys: find, extensionTypes })).toMatchObject({ keyid: "k" });
    expect(found).toEqual(["k", "example/uri"]);
  });

  test("may be elsewhere: functions sign and verify", async () => {
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

  test("that fail are errors of their own, not of the event", async () => {
    const broken = () => Promise.reject(new TypeError("the module is unplugged"));
    await expect(verifyEvent(signed, { keys: { k: broken } })).rejects.toThrow(TypeError);
    await expect(signEvent(full, { keyid: "k", key: broken })).rejects.toThrow(TypeError);
    await expect(signEvent(full, { keyid: "k", key: keys.publicKey })).rejects.toThrow(DOMException);
  });
});

describe("the bytes of the data (VER-06)", () => {
  const spaced = '{ "hello" : "world" }';

  test("are those that arrived, whatever the transport", async () => {
    const event: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t", datacontenttype: "text/json" };
    const raw = await sign({ ...event, data: new TextEncoder().encode(spaced) });
    const received = http.fromMessage(http.toMessage(raw));
    expect(received.data).toEqual({ hello: "world" });
    const { event: verified } = await verify(received);
    expect(verified.data).toEqual({ hello: "world" });
    expect(payloadOf(verified)).toEqual(new TextEncoder().encode(spaced));
    // A copy has lost them, and fails rather than pass.
    expect(await why(verify({ ...received }))).toBe("verification-failed VER-05");
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
  test.each(Object.entries(ways))("survive %s", async (_, way) => {
    for (const content of contents) {
      const event = await sign({ ...without(full, "data", "datacontenttype"), ...content } as CloudEvent, extensions);
      expect((await verify(way(event))).extensions).toEqual(extensions);
    }
  });

  test("extensions other than Timestamps need no declaration", async () => {
    const event = http.fromMessage(http.toMessage(await sign(full, ["exta", "anint", "somebytes", "isbool"])));
    const { verified } = await verifyEvent(event, { keys: { k: keys.publicKey } });
    expect(verified).toBe("core-and-extensions");
  });
});

describe("hostile material", () => {
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
    ["8a: a name twice", { core: digest, ext: digest, signedextattrs: ["exta", "exta"] }, "VER-03"],
    ["8b: a core name", { core: digest, ext: digest, signedextattrs: ["exta", "id"] }, "VER-03"],
    ["8c: itself", { core: digest, ext: digest, signedextattrs: ["dssematerial"] }, "VER-03"],
    ["8d: names without digest", { core: digest, signedextattrs: ["exta"] }, "VER-03"],
    ["8e: a digest without names", { core: digest, ext: digest }, "VER-03"],
    ["a name that none can be", { core: digest, ext: digest, signedextattrs: ["__proto__"] }, "VER-03"],
    ["the data", { core: digest, ext: digest, signedextattrs: ["data"] }, "VER-03"],
    ["names that are no texts", { core: digest, ext: digest, signedextattrs: [1] }, "VER-01"],
    ["names that are no list", { core: digest, ext: digest, signedextattrs: "exta" }, "VER-01"],
    ["no core", { ext: digest, signedextattrs: ["exta"] }, "VER-01"],
    ["a short core", { core: "AAAA" }, "VER-01"],
    ["a short ext", { core: digest, ext: "AAAA", signedextattrs: ["exta"] }, "VER-01"],
    ["ext null", { core: digest, ext: null, signedextattrs: ["exta"] }, "VER-01"],
    ["a core of another event", { core: digest, more: "is ignored" }, "VER-05"],
    ["a list", [digest], "VER-01"],
    ["nothing", null, "VER-01"],
  ])("signed, but with %s", async (_, material, want) => {
    expect(await why(verify(await sealed(base64(material))))).toBe(`verification-failed ${want}`);
  });

  test("of another payload type, even if signed (VER-01)", async () => {
    const event = await sealed(base64({ core: digest }), "https://cloudevents.io/verifiability/dsse/v0.2");
    expect(await why(verify(event))).toBe("verification-failed VER-01");
  });

  test("of more signatures than anyone needs", async () => {
    const calls: string[] = [];
    const event = await sealed(base64({ core: digest }), type, 33);
    const promise = verifyEvent(event, { keys: (keyid) => void calls.push(keyid) });
    expect(await why(promise)).toBe("verification-failed VER-04");
    expect(calls).toEqual([]);
  });

  test.each(["AAAA", "not base64", "====", base64("text"), base64({}), 5])("that is %s", async (dssematerial) => {
    expect(await why(verify({ ...full, dssematerial }))).toBe("verification-failed VER-01");
  });

  test("with any one byte changed never passes", async () => {
    const bytes = signed["dssematerial"] as Uint8Array;
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await why(verify({ ...signed, dssematerial: changed })), `byte ${at}`).toMatch(/^verification-failed /);
    }
  });
});
