// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { attributeType, isAttribute, isOfType, toCanonical } from "../attributes.js";
import type { CloudEvent } from "../event.js";
import type { EventOptions } from "../options.js";
import { encodeUtf8 } from "../utf8.js";
import { toUtcSeconds } from "./utc-time.js";

// Not the order in which the specification lists the attributes, but the one in which it hashes them (VER-02).
const hashed = ["id", "source", "specversion", "type", "datacontenttype", "dataschema", "subject", "time"];

/**
 * The digest of the core attributes and the data of an event (VER-02). The hash of an absent attribute is that of an empty
 * one: the specification does not tell them apart.
 *
 * @throws EventError `verification-failed` for an attribute without a canonical form
 */
export function coreDigest(event: CloudEvent, data: Uint8Array | undefined): Promise<Uint8Array> {
  return digestOf([...hashed.map((name) => attributeBytes(event, name, {})), data ?? nothing]);
}

/**
 * The digest of the values of extension attributes, in the given order (VER-03).
 *
 * @throws EventError `verification-failed` for an attribute without a canonical form
 */
export function extensionDigest(
  event: CloudEvent,
  names: readonly string[],
  options: EventOptions,
): Promise<Uint8Array> {
  return digestOf(names.map((name) => attributeBytes(event, name, options)));
}

const nothing = /*@__PURE__*/ new Uint8Array(0);

/** The bytes that are hashed for an attribute: its canonical string, a Timestamp in UTC and without a fraction. */
function attributeBytes(event: CloudEvent, name: string, options: EventOptions): Uint8Array {
  const value = Object.hasOwn(event, name) ? event[name] : undefined;
  if (!isAttribute(name, value)) {
    return nothing;
  }
  const type = attributeType(name, value, options);
  const isTime = type === "Timestamp";
  // A text that breaks the rules of its type has its bytes all the same, unless it has to become another text first.
  if (type === undefined || !((typeof value === "string" && !isTime) || isOfType(value, type))) {
    throw unhashable(name, type === undefined ? "a boolean, an integer, a string or bytes" : `of type ${type}`, value);
  }
  const text = toCanonical(value, type);
  // A lone surrogate would be hashed as U+FFFD, and pass for one.
  if (!text.isWellFormed()) {
    throw unhashable(name, "well-formed Unicode", value);
  }
  return encodeUtf8(isTime ? toUtcSeconds(text) : text);
}

function unhashable(name: string, expected: string, value: unknown): EventError {
  const issue = attributeIssue(name, "VER-02", expected, value);
  return new EventError("verification-failed", "not an event that can be signed", [issue]);
}

/** SHA-256 over the SHA-256 of each part. */
async function digestOf(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const digests = await Promise.all(parts.map(sha256));
  const joined = new Uint8Array(digests.length * 32);
  digests.forEach((digest, index) => {
    joined.set(digest, index * 32);
  });
  return sha256(joined);
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  // A copy, for WebCrypto takes no shared memory.
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
}
