// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { decodeBase64, encodeBase64 } from "../base64.js";
import { bytesOf } from "../bytes.js";
import { decodeUtf8, encodeUtf8 } from "../utf8.js";

/*
 * DSSE v1.0.2, a signing envelope: a payload, its type, and signatures over both. The only signature algorithm is the
 * one of CloudEvents: ECDSA over P-256 with SHA-256, the signature being r and s, 32 bytes each, as in WebCrypto.
 * https://github.com/secure-systems-lab/dsse/blob/v1.0.2/protocol.md
 */

/**
 * Signs with a key outside of this process, such as one in a security module: returns the 64 bytes r and s of an ECDSA
 * signature over P-256 and the SHA-256 of the message.
 */
export type Signer = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Verifies a signature with a key outside of this process. */
export type Verifier = (message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

/** A signature that was read. Its `keyid` is an unauthenticated hint. */
export interface Signature {
  readonly keyid: string;
  readonly sig: Uint8Array;
}

/** An envelope that was read. Do not trust its contents before a signature has been verified. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signatures: readonly Signature[];
}

/** Returns an envelope with one signature, as JSON in UTF-8. Rejects with the errors of the key or the signer. */
export async function sealEnvelope(
  payloadType: string,
  payload: Uint8Array,
  keyid: string,
  key: CryptoKey | Signer,
): Promise<Uint8Array> {
  const message = preAuthEncoding(payloadType, payload);
  const sig = typeof key === "function" ? await key(message) : await crypto.subtle.sign(algorithm, key, message);
  const signature = { keyid, sig: encodeBase64(bytesOf(sig) ?? new Uint8Array(0)) };
  return encodeUtf8(JSON.stringify({ payloadType, payload: encodeBase64(payload), signatures: [signature] }));
}

/** Reads an envelope. Unknown members and signatures without `keyid` or `sig` are ignored. */
export function readEnvelope(bytes: Uint8Array): Envelope | undefined {
  const { payloadType, payload, signatures } = readJsonObject(bytes) ?? {};
  const body = readBase64(payload);
  if (typeof payloadType !== "string" || body === undefined || !Array.isArray(signatures)) {
    return undefined;
  }
  return { payloadType, payload: body, signatures: signatures.flatMap(readSignature) };
}

/** Returns whether a signature was made with a key. Rejects with the errors of the key or the verifier. */
export async function isSignedBy(envelope: Envelope, { sig }: Signature, key: CryptoKey | Verifier): Promise<boolean> {
  const message = preAuthEncoding(envelope.payloadType, envelope.payload);
  return typeof key === "function"
    ? (await key(message, sig)) === true
    : crypto.subtle.verify(algorithm, key, new Uint8Array(sig), message);
}

/** Parses UTF-8 bytes as a JSON object. Returns `undefined` for anything else. */
export function readJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(decodeUtf8(bytes) ?? "");
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Decodes base64 with the standard or the URL-safe alphabet. DSSE allows both. */
export function readBase64(text: unknown): Uint8Array | undefined {
  if (typeof text !== "string") {
    return undefined;
  }
  const standard = text.replaceAll("-", "+").replaceAll("_", "/");
  return decodeBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, "="));
}

const algorithm = { name: "ECDSA", hash: "SHA-256" };

/** Returns the signed bytes. Each part follows its length, so different parts never give the same bytes. */
function preAuthEncoding(payloadType: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const type = encodeUtf8(payloadType);
  const head = encodeUtf8(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `);
  const message = new Uint8Array(head.length + payload.length);
  message.set(head);
  message.set(payload, head.length);
  return message;
}

function readSignature(value: unknown): Signature[] {
  const { keyid, sig } = isObject(value) ? value : {};
  const bytes = readBase64(sig);
  return typeof keyid === "string" && bytes !== undefined ? [{ keyid, sig: bytes }] : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
