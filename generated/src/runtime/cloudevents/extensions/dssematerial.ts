// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";
import type { CloudEvent } from "../event.js";
import { readEnvelope } from "./dsse.js";
import { attributesOf, type Extension, type ExtensionTypes, withAttributes } from "./extension.js";

/**
 * The signature of the producer. Having it proves nothing: `verifyEvent` does. Its lack proves nothing either, for whoever
 * passes an event on can take it away.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/verifiability.md
 */
export interface Verifiability {
  /** A DSSE envelope as JSON in UTF-8. */
  readonly dssematerial: Uint8Array;
}

/** The types of the attributes. */
export const verifiabilityTypes: ExtensionTypes<Verifiability> = { dssematerial: "Binary" };

/** What CloudEvents calls its payload in an envelope; the version is in it. */
export const payloadType = "https://cloudevents.io/verifiability/dsse/v0.1";

const verifiability: Extension<Verifiability> = {
  name: "verifiability",
  types: verifiabilityTypes,
  required: ["dssematerial"],
  rules: { dssematerial: { expected: `a signed DSSE envelope of ${payloadType}`, test: isMaterial } },
};

/**
 * An event with a signature that was made elsewhere.
 *
 * @throws EventError `invalid` if it is not of the right form; whether it is right is not looked at
 */
export function withVerifiability<T>(event: CloudEvent<T>, values: Verifiability): CloudEvent<T> {
  return withAttributes(event, values, verifiability);
}

/**
 * The signature of an event, unverified, or `undefined` if it has none.
 *
 * @throws EventError `invalid` if it is not of the right form
 */
export function verifiabilityOf(event: CloudEvent): Verifiability | undefined {
  return attributesOf(event, verifiability);
}

function isMaterial(value: unknown): boolean {
  const bytes = bytesOf(value);
  const envelope = bytes && readEnvelope(bytes);
  return envelope?.payloadType === payloadType && envelope.signatures.length > 0;
}
