// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributeType, isAttribute, isAttributeName } from "../attributes.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { bytesOf } from "../bytes.js";
import { contentOf, dataBytes } from "../data.js";
import { payloadOf, rememberPayload } from "../payload.js";
import { encodeUtf8 } from "../utf8.js";
import { assertValid, validateEvent } from "../validate.js";
import { isSignedBy, readBase64, readEnvelope, readJsonObject, sealEnvelope } from "./dsse.js";
import { payloadType } from "./dssematerial.js";
import { coreDigest, extensionDigest } from "./event-digest.js";
// Whoever may send anything may send an envelope with a million signatures, to keep us verifying.
const maxSignatures = 32;
/**
* A signed event. The content type that JSON data implies is written out, since bindings would add it (CORE-21). Sign last,
* and write the event with the same `json` codec: the signature is over the very bytes of the data.
*
* @throws EventError `invalid` for an event that breaks a rule, or extension attributes that cannot be signed (VER-03); errors
*   of the key or of the signer pass through
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
* Verifies an event, over the bytes of its data as they arrived where a reader of this package has read it (VER-06): verify
* before anything is changed. An event without `dssematerial` fails, since it may have been taken away; whoever does not
* require signatures asks before whether it is there.
*
* @throws EventError `verification-failed`; errors of a key or of a verifier pass through
*/
export async function verifyEvent(event, options) {
	const { mode = "strict" } = options;
	refuse(validateEvent(event, { lenient: true }));
	const envelope = envelopeOf(event);
	const keyid = await signerOf(envelope, event, options);
	const { core, ext, signed } = readMaterial(envelope.payload);
	if (!isEqual(core, await coreDigest(event, payloadOf(event) ?? dataBytes(event, options)))) {
		throw failed("the event is not the one that was signed");
	}
	const isChecked = mode !== "core-only" && ext !== undefined;
	if (isChecked && !isEqual(ext, await extensionDigest(event, signed, options))) {
		throw failed(`the extension attributes are not those that were signed: ${signed.join(", ")}`);
	}
	const extensions = isChecked ? signed : [];
	return {
		event: mode === "passthrough" ? copyOf(event, () => true) : copyOf(event, (name) => extensions.includes(name)),
		verified: ext === undefined ? "core" : isChecked ? "core-and-extensions" : "extensions-skipped",
		extensions,
		unverified: Object.keys(event).filter((name) => isExtension(name) && isAttribute(name, event[name]) && !extensions.includes(name)),
		keyid
	};
}
function envelopeOf(event) {
	const value = Object.hasOwn(event, "dssematerial") ? event["dssematerial"] : undefined;
	if (value === undefined || value === null || value === "") throw failed("the event is not signed", "VER-05");
	// Most transports have no bytes, and readers are seldom told that these are.
	const bytes = typeof value === "string" ? decodeBase64(value) : bytesOf(value);
	const envelope = bytes && readEnvelope(bytes);
	if (envelope === undefined) throw failed("dssematerial is not a DSSE envelope", "VER-01");
	if (envelope.payloadType !== payloadType) throw failed(`the payload type must be ${payloadType}`, "VER-01");
	return envelope;
}
/** The id of the first accepted key whose signature is right. */
async function signerOf(envelope, event, { keys }) {
	const { signatures } = envelope;
	if (signatures.length > maxSignatures) throw failed(`there must be at most ${maxSignatures} signatures`, "VER-04");
	for (const signature of signatures) {
		const { keyid } = signature;
		const key = typeof keys === "function" ? await keys(keyid, event) : Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;
		if (key !== undefined && await isSignedBy(envelope, signature, key)) return keyid;
	}
	throw failed("no signature is that of an accepted key", "VER-04");
}
function readMaterial(payload) {
	const material = readJsonObject(payload) ?? {};
	const { ext: extText, signedextattrs } = material;
	const core = readDigest(material["core"]);
	const ext = extText === undefined ? undefined : readDigest(extText);
	const signed = signedextattrs ?? [];
	if (core === undefined || !isTexts(signed) || extText !== undefined && ext === undefined) {
		throw failed("the signed payload must hold digests of 32 bytes", "VER-01");
	}
	if (extText === undefined !== (signedextattrs === undefined)) {
		throw failed("the signed payload must have both ext and signedextattrs, or neither", "VER-03");
	}
	refuse(unsignable(signed));
	return {
		core,
		ext,
		signed
	};
}
/** What is wrong with a list of attributes to sign (VER-03): only extensions, each once, and not the signature itself. */
function unsignable(names) {
	return names.filter((name, index) => !isAttributeName(name) || !isExtension(name) || names.indexOf(name) < index).map((name) => attributeIssue(name, "VER-03", "an extension attribute, named once, to be signed"));
}
function isExtension(name) {
	return coreAttributeType(name) === undefined && name !== "dssematerial";
}
/** The core attributes and the data of an event, and the extension attributes that are wanted. */
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
function isTexts(value) {
	return Array.isArray(value) && value.every((each) => typeof each === "string");
}
function failed(message, keyword = "VER-05") {
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
