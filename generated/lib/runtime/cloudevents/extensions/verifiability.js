// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { coreAttributeType, isAttribute, isAttributeName } from "../attributes.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { bytesOf } from "../bytes.js";
import { contentOf, dataBytes } from "../data.js";
import { attributeIssue } from "../issues.js";
import { payloadOf, rememberPayload } from "../payload.js";
import { encodeUtf8 } from "../utf8.js";
import { assertValid, validateEvent } from "../validate.js";
import { isSignedBy, readBase64, readEnvelope, readJsonObject, sealEnvelope } from "./dsse.js";
import { coreDigest, extensionDigest } from "./event-digest.js";
import { defineExtension } from "./extension.js";
/** The attribute types of {@link Verifiability}. */
export const verifiabilityTypes = { dssematerial: "Binary" };
const payloadType = "https://cloudevents.io/verifiability/dsse/v0.1";
const verifiability = /*@__PURE__*/ defineExtension({
	name: "verifiability",
	types: verifiabilityTypes,
	required: ["dssematerial"],
	rules: { dssematerial: {
		expected: `a signed DSSE envelope of ${payloadType}`,
		test: isMaterial
	} }
});
/** Adds a signature that was made elsewhere. Checks its form, but does not verify it. */
export const withVerifiability = (event, values) => verifiability.add(event, values);
/** Reads the signature of an event. Checks its form, but does not verify it. */
export const verifiabilityOf = (event) => verifiability.of(event);
function isMaterial(value) {
	const bytes = bytesOf(value);
	const envelope = bytes && readEnvelope(bytes);
	return envelope?.payloadType === payloadType && envelope.signatures.length > 0;
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
export async function signEvent(event, options) {
	assertValid(event, options);
	const { extensions = [], key, keyid } = options;
	const issues = unsignable(extensions);
	if (issues.length > 0) throw new EventError("invalid", "not a list of attributes that can be signed", issues);
	const { contentType } = contentOf(event, options);
	const full = contentType === undefined ? event : {
		...event,
		datacontenttype: contentType
	};
	const core = encodeBase64(await coreDigest(full, dataBytes(full, options)));
	const ext = encodeBase64(await extensionDigest(full, extensions, options));
	const material = extensions.length === 0 ? { core } : {
		core,
		ext,
		signedextattrs: extensions
	};
	const payload = encodeUtf8(JSON.stringify(material));
	return {
		...full,
		dssematerial: await sealEnvelope(payloadType, payload, keyid, key)
	};
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
export async function verifyEvent(event, options) {
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
		unverified: Object.keys(event).filter((name) => isExtension(name) && isAttribute(name, event[name]) && !extensions.has(name)),
		keyid
	};
}
function envelopeOf(event) {
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
async function signerOf(envelope, event, { keys }) {
	const { signatures } = envelope;
	if (signatures.length > maxSignatures) throw failed("signature", `there are more than ${maxSignatures} signatures`);
	for (const signature of signatures) {
		const { keyid } = signature;
		const key = typeof keys === "function" ? await keys(keyid, event) : Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;
		if (key !== undefined && await isSignedBy(envelope, signature, key)) return keyid;
	}
	throw failed("signature", "no signature was made with an accepted key");
}
function readMaterial(payload) {
	const material = readJsonObject(payload) ?? {};
	const { ext: extText, signedextattrs } = material;
	const core = readDigest(material["core"]);
	const ext = extText === undefined ? undefined : readDigest(extText);
	const signed = signedextattrs ?? [];
	if (core === undefined || !isStrings(signed) || extText !== undefined && ext === undefined) {
		throw failed("payload", "the signed payload must hold digests of 32 bytes");
	}
	if (extText === undefined !== (signedextattrs === undefined)) {
		throw failed("payload", "the signed payload must have both ext and signedextattrs, or neither");
	}
	refuse(unsignable(signed));
	return {
		core,
		ext,
		signed
	};
}
/**
* Returns the problems of a list of attributes to sign: extension attributes only, each once, without the signature.
*/
function unsignable(names) {
	const seen = new Set();
	return names.filter((name) => !isAttributeName(name) || !isExtension(name) || seen.size === seen.add(name).size).map((name) => attributeIssue(name, "extensions", "an extension attribute, listed once, to be signed"));
}
function isExtension(name) {
	return coreAttributeType(name) === undefined && name !== "dssematerial";
}
/** Returns a copy with the core attributes, the data, and the wanted extension attributes. */
function copyOf(event, isWanted) {
	const kept = Object.entries(event).filter(([name, value]) => isAttribute(name, value) ? coreAttributeType(name) !== undefined || isWanted(name) : name === "data" || name === "data_base64");
	const { specversion, id, source, type } = event;
	const copy = {
		specversion,
		id,
		source,
		type,
		...Object.fromEntries(kept)
	};
	const payload = payloadOf(event);
	if (payload !== undefined) rememberPayload(copy, payload);
	return copy;
}
function readDigest(text) {
	const bytes = readBase64(text);
	return bytes?.length === 32 ? bytes : undefined;
}
function isEqual(one, other) {
	return encodeBase64(one) === encodeBase64(other);
}
function isStrings(value) {
	return Array.isArray(value) && value.every((each) => typeof each === "string");
}
function failed(keyword, message) {
	return new EventError("verification-failed", summary, [{
		message,
		path: ["dssematerial"],
		keyword
	}]);
}
function refuse(issues) {
	if (issues.length > 0) throw new EventError("verification-failed", summary, issues);
}
const summary = "not a verifiable event";
