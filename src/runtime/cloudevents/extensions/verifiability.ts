// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { coreAttributeType, isAttribute, isAttributeName } from "../attributes.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { bytesOf } from "../bytes.js";
import { contentOf, dataBytes } from "../data.js";
import type { CloudEvent } from "../event.js";
import { attributeIssue } from "../issues.js";
import type { EventOptions, WriteOptions } from "../options.js";
import { payloadOf, rememberPayload } from "../payload.js";
import { encodeUtf8 } from "../utf8.js";
import { assertValid, validateEvent } from "../validate.js";
import {
  type Envelope,
  isSignedBy,
  readBase64,
  readEnvelope,
  readJsonObject,
  type Signer,
  sealEnvelope,
  type Verifier,
} from "./dsse.js";
import { coreDigest, extensionDigest } from "./event-digest.js";
import { type AddAttributes, defineExtension, type ExtensionTypes, type ReadAttributes } from "./extension.js";

/*
 * Verifiability: producers sign events, so consumers need not trust the hops in between. The extension of the working
 * draft of July 2026, payload type v0.1, over DSSE v1.0.2. It is a draft: some of its own test vectors are damaged.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/verifiability.md
 *
 * A signature does not cover: whether an event is replayed (remember `source` and `id`), dropped or reordered; the
 * fraction and the offset of a timestamp; and whether an attribute is absent or empty.
 */

/**
 * The signature of the producer. Its presence proves nothing: call {@link verifyEvent}. Its absence proves nothing
 * either, since any hop can remove it.
 */
export interface Verifiability {
  /** A DSSE envelope, as JSON in UTF-8. */
  readonly dssematerial: Uint8Array;
}

/** The attribute types of {@link Verifiability}. */
export const verifiabilityTypes: ExtensionTypes<Verifiability> = { dssematerial: "Binary" };

const payloadType = "https://cloudevents.io/verifiability/dsse/v0.1";

const verifiability = /*@__PURE__*/ defineExtension<Verifiability>({
  name: "verifiability",
  types: verifiabilityTypes,
  required: ["dssematerial"],
  rules: { dssematerial: { expected: `a signed DSSE envelope of ${payloadType}`, test: isMaterial } },
});

/** Adds a signature that was made elsewhere. Checks its form, but does not verify it. */
export const withVerifiability: AddAttributes<Verifiability> = (event, values) => verifiability.add(event, values);

/** Reads the signature of an event. Checks its form, but does not verify it. */
export const verifiabilityOf: ReadAttributes<Verifiability> = (event) => verifiability.of(event);

function isMaterial(value: unknown): boolean {
  const bytes = bytesOf(value);
  const envelope = bytes && readEnvelope(bytes);
  return envelope?.payloadType === payloadType && envelope.signatures.length > 0;
}

/** Options of {@link signEvent}. */
export interface SignOptions extends WriteOptions {
  /** A private key for ECDSA over P-256, or a function that signs with one. */
  readonly key: CryptoKey | Signer;
  /** The name under which consumers find the public key. */
  readonly keyid: string;
  /**
   * The extension attributes to sign. Their types matter: declare Timestamps in `extensionTypes`, both here and at the
   * consumer.
   */
  readonly extensions?: readonly string[];
}

/** Options of {@link verifyEvent}. */
export interface VerifyOptions extends EventOptions {
  /**
   * The accepted keys by `keyid`, or a function that finds a key (`undefined` for none). The function must only return
   * keys of the party that may send the event: the owner of an accepted key can sign any `source`.
   */
  readonly keys:
    | Readonly<Record<string, CryptoKey | Verifier>>
    | ((keyid: string, event: CloudEvent) => Accepted | Promise<Accepted>);
  /**
   * - `strict` (default): everything signed is verified, and `event` holds nothing else
   * - `passthrough`: everything signed is verified, and `event` holds everything; `unverified` lists what is not
   *   covered
   * - `core-only`: extension attributes are not verified, and `event` holds none
   */
  readonly mode?: "strict" | "passthrough" | "core-only";
}

type Accepted = CryptoKey | Verifier | undefined;

/** The result of {@link verifyEvent}. */
export interface Verification {
  /**
   * A new event. In the modes `strict` and `core-only` it only holds verified values; `time` is verified to the second.
   */
  readonly event: CloudEvent;
  /**
   * - `core`: the core attributes and the data; no extension attribute was signed
   * - `core-and-extensions`: the signed extension attributes as well
   * - `extensions-skipped`: extension attributes were signed, but the mode is `core-only`
   */
  readonly verified: "core" | "core-and-extensions" | "extensions-skipped";
  /** The verified extension attributes. One that the event lacks was absent or empty when it was signed. */
  readonly extensions: readonly string[];
  /** The unverified extension attributes of the received event. Only the mode `passthrough` keeps them in `event`. */
  readonly unverified: readonly string[];
  /** The id of the key that made the signature. */
  readonly keyid: string;
}

// A peer can send an envelope with a million signatures to keep a consumer busy.
const maxSignatures = 32;

/**
 * Signs an event. The content type that JSON data implies is written out, since bindings would add it. Sign last, and
 * write the event with the same `json` codec: the signature covers the exact bytes of the data.
 *
 * @example
 * ```ts
 * const signed = await signEvent(event, { key: privateKey, keyid: "ci-2026" });
 * ```
 * @throws EventError `invalid` for an invalid event, or for extension attributes that cannot be signed; errors of the
 *   key or the signer pass through
 */
export async function signEvent<T>(event: CloudEvent<T>, options: SignOptions): Promise<CloudEvent<T>> {
  assertValid(event, options);
  const { extensions = [], key, keyid } = options;
  const issues = unsignable(extensions);
  if (issues.length > 0) throw new EventError("invalid", "not a list of attributes that can be signed", issues);
  const { contentType } = contentOf(event, options);
  const full = contentType === undefined ? event : { ...event, datacontenttype: contentType };
  const core = encodeBase64(await coreDigest(full, dataBytes(full, options)));
  const ext = encodeBase64(await extensionDigest(full, extensions, options));
  const material = extensions.length === 0 ? { core } : { core, ext, signedextattrs: extensions };
  const payload = encodeUtf8(JSON.stringify(material));
  return { ...full, dssematerial: await sealEnvelope(payloadType, payload, keyid, key) };
}

/**
 * Verifies the signature of an event, over the received bytes of its data. Verify before you change anything. An event
 * without `dssematerial` fails, since a hop may have removed it.
 *
 * @example
 * ```ts
 * const { event } = await verifyEvent(fromMessage(message), { keys: { "ci-2026": publicKey } });
 * ```
 * @throws EventError `verification-failed`; errors of a key or a verifier pass through
 */
export async function verifyEvent(event: CloudEvent, options: VerifyOptions): Promise<Verification> {
  const { mode = "strict" } = options;
  refuse(validateEvent(event, { lenient: true }));
  const envelope = envelopeOf(event);
  const keyid = await signerOf(envelope, event, options);
  const { core, ext, signed } = readMaterial(envelope.payload);
  if (!isEqual(core, await coreDigest(event, payloadOf(event) ?? dataBytes(event, options)))) {
    throw failed("digest", "the event does not match its signature");
  }
  const isChecked = mode !== "core-only" && ext !== undefined;
  if (isChecked && !isEqual(ext, await extensionDigest(event, signed, options))) {
    throw failed("digest", `the extension attributes do not match their signature: ${signed.join(", ")}`);
  }
  const extensions = new Set(isChecked ? signed : []);
  return {
    event: copyOf(event, (name) => mode === "passthrough" || extensions.has(name)),
    verified: ext === undefined ? "core" : isChecked ? "core-and-extensions" : "extensions-skipped",
    extensions: [...extensions],
    unverified: Object.keys(event).filter(
      (name) => isExtension(name) && isAttribute(name, event[name]) && !extensions.has(name),
    ),
    keyid,
  };
}

function envelopeOf(event: CloudEvent): Envelope {
  const value = Object.hasOwn(event, "dssematerial") ? event["dssematerial"] : undefined;
  if (value === undefined || value === null || value === "") throw failed("required", "the event is not signed");
  // Most transports have no bytes, and readers seldom declare the type of this attribute.
  const bytes = typeof value === "string" ? decodeBase64(value) : bytesOf(value);
  const envelope = bytes && readEnvelope(bytes);
  if (envelope === undefined) throw failed("envelope", "dssematerial is not a DSSE envelope");
  if (envelope.payloadType !== payloadType) throw failed("envelope", `the payload type must be ${payloadType}`);
  return envelope;
}

/** Returns the id of the first accepted key with a valid signature. */
async function signerOf(envelope: Envelope, event: CloudEvent, { keys }: VerifyOptions): Promise<string> {
  const { signatures } = envelope;
  if (signatures.length > maxSignatures) throw failed("signature", `there are more than ${maxSignatures} signatures`);
  for (const signature of signatures) {
    const { keyid } = signature;
    const key =
      typeof keys === "function" ? await keys(keyid, event) : Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;
    if (key !== undefined && (await isSignedBy(envelope, signature, key))) return keyid;
  }
  throw failed("signature", "no signature was made with an accepted key");
}

function readMaterial(payload: Uint8Array): { core: Uint8Array; ext: Uint8Array | undefined; signed: string[] } {
  const material = readJsonObject(payload) ?? {};
  const { ext: extText, signedextattrs } = material;
  const core = readDigest(material["core"]);
  const ext = extText === undefined ? undefined : readDigest(extText);
  const signed = signedextattrs ?? [];
  if (core === undefined || !isStrings(signed) || (extText !== undefined && ext === undefined)) {
    throw failed("payload", "the signed payload must hold digests of 32 bytes");
  }
  if ((extText === undefined) !== (signedextattrs === undefined)) {
    throw failed("payload", "the signed payload must have both ext and signedextattrs, or neither");
  }
  refuse(unsignable(signed));
  return { core, ext, signed };
}

/**
 * Returns the problems of a list of attributes to sign: extension attributes only, each once, without the signature.
 */
function unsignable(names: readonly string[]): Issue[] {
  const seen = new Set<string>();
  return names
    .filter((name) => !isAttributeName(name) || !isExtension(name) || seen.size === seen.add(name).size)
    .map((name) => attributeIssue(name, "extensions", "an extension attribute, listed once, to be signed"));
}

function isExtension(name: string): boolean {
  return coreAttributeType(name) === undefined && name !== "dssematerial";
}

/** Returns a copy with the core attributes, the data, and the wanted extension attributes. */
function copyOf(event: CloudEvent, isWanted: (name: string) => boolean): CloudEvent {
  const kept = Object.entries(event).filter(([name, value]) =>
    isAttribute(name, value)
      ? coreAttributeType(name) !== undefined || isWanted(name)
      : name === "data" || name === "data_base64",
  );
  const { specversion, id, source, type } = event;
  const copy: CloudEvent = { specversion, id, source, type, ...Object.fromEntries(kept) };
  const payload = payloadOf(event);
  if (payload !== undefined) rememberPayload(copy, payload);
  return copy;
}

function readDigest(text: unknown): Uint8Array | undefined {
  const bytes = readBase64(text);
  return bytes?.length === 32 ? bytes : undefined;
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return encodeBase64(one) === encodeBase64(other);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function failed(keyword: string, message: string): EventError {
  return new EventError("verification-failed", summary, [{ message, path: ["dssematerial"], keyword }]);
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new EventError("verification-failed", summary, issues);
}

const summary = "not a verifiable event";
