import { createVerify, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isSignedBy, readEnvelope, sealEnvelope } from "../../../../../src/runtime/cloudevents/extensions/dsse.js";
import { examplePublicKey, newKeys } from "./signing-keys.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (value: unknown) => readEnvelope(utf8(JSON.stringify(value)));

describe("DSSE", () => {
  // Values of the DSSE protocol document, section "Test Vectors".
  const example = {
    payload: "aGVsbG8gd29ybGQ=",
    payloadType: "http://example.com/HelloWorld",
    signatures: [
      {
        keyid: "",
        sig: "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==",
      },
    ],
  };

  test("verifies the example of the specification", async () => {
    const envelope = read(example);
    const [signature] = envelope?.signatures ?? [];
    if (envelope === undefined || signature === undefined) return expect.unreachable();
    expect(new TextDecoder().decode(envelope.payload)).toBe("hello world");
    expect(await isSignedBy(envelope, signature, await examplePublicKey())).toBe(true);
    expect(await isSignedBy(envelope, signature, (await newKeys()).publicKey)).toBe(false);
    expect(await isSignedBy({ ...envelope, payloadType: "other" }, signature, await examplePublicKey())).toBe(false);
  });

  test("makes signatures that another implementation verifies", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const pkcs8 = privateKey.export({ format: "der", type: "pkcs8" });
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    const key = await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
    const envelope = readEnvelope(await sealEnvelope("tÿpe", utf8("pay load"), "k", key));
    const verify = createVerify("sha256").update(Buffer.from("DSSEv1 5 tÿpe 8 pay load"));
    const sig = Buffer.from(envelope?.signatures[0]?.sig ?? []);
    expect(verify.verify({ key: publicKey, dsaEncoding: "ieee-p1363" }, sig)).toBe(true);
    expect(sig).toHaveLength(64);
  });

  test("signs with a function", async () => {
    const seen: string[] = [];
    const sealed = await sealEnvelope("t", utf8("p"), "k", (message) => {
      seen.push(new TextDecoder().decode(message));
      return new Uint8Array([1, 2, 3]);
    });
    expect(seen).toEqual(["DSSEv1 1 t 1 p"]);
    expect(JSON.parse(new TextDecoder().decode(sealed))).toEqual({
      payloadType: "t",
      payload: "cA==",
      signatures: [{ keyid: "k", sig: "AQID" }],
    });
  });

  test("accepts only true from a verifier", async () => {
    const envelope = { payloadType: "t", payload: utf8("p"), signatures: [] };
    const signature = { keyid: "k", sig: new Uint8Array(64) };
    expect(await isSignedBy(envelope, signature, async () => true)).toBe(true);
    expect(await isSignedBy(envelope, signature, (() => "no") as never)).toBe(false);
  });

  test("reads both alphabets of base64 and ignores unknown members", () => {
    const signatures = [null, 1, {}, { sig: "AA==" }, { keyid: "k" }, { keyid: "k", sig: "!" }];
    const good = { keyid: "k", sig: "-_8", more: 1 };
    expect(read({ payload: "_-8=", payloadType: "t", signatures: [...signatures, good], more: 2 })).toEqual({
      payload: new Uint8Array([0xff, 0xef]),
      payloadType: "t",
      signatures: [{ keyid: "k", sig: new Uint8Array([0xfb, 0xff]) }],
    });
  });

  test.each([
    [{ ...example, payload: "*" }],
    [{ ...example, payload: "aGVsb" }],
    [{ ...example, payload: 1 }],
    [{ ...example, payloadType: null }],
    [{ ...example, signatures: {} }],
    [{ payloadType: "t", signatures: [] }],
    [[example]],
    [null],
    ["text"],
  ])("rejects the envelope %j", (value) => {
    expect(read(value)).toBeUndefined();
  });

  test("rejects an envelope that is not JSON in UTF-8", () => {
    expect(readEnvelope(utf8('{"payload":'))).toBeUndefined();
    expect(readEnvelope(new Uint8Array([0x7b, 0xff, 0x7d]))).toBeUndefined();
    expect(readEnvelope(utf8("[".repeat(100_000)))).toBeUndefined();
  });
});
