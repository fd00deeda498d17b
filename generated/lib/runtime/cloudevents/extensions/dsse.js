// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { decodeBase64, encodeBase64 } from "../base64.js";
import { bytesOf } from "../bytes.js";
import { decodeUtf8, encodeUtf8 } from "../utf8.js";
/** Returns an envelope with one signature, as JSON in UTF-8. Rejects with the errors of the key or the signer. */
export async function sealEnvelope(payloadType, payload, keyid, key) {
	const message = preAuthEncoding(payloadType, payload);
	const sig = typeof key === "function" ? await key(message) : await crypto.subtle.sign(algorithm, key, message);
	const signature = {
		keyid,
		sig: encodeBase64(bytesOf(sig) ?? new Uint8Array(0))
	};
	return encodeUtf8(JSON.stringify({
		payloadType,
		payload: encodeBase64(payload),
		signatures: [signature]
	}));
}
/** Reads an envelope. Unknown members and signatures without `keyid` or `sig` are ignored. */
export function readEnvelope(bytes) {
	const { payloadType, payload, signatures } = readJsonObject(bytes) ?? {};
	const body = readBase64(payload);
	if (typeof payloadType !== "string" || body === undefined || !Array.isArray(signatures)) {
		return undefined;
	}
	return {
		payloadType,
		payload: body,
		signatures: signatures.flatMap(readSignature)
	};
}
/** Returns whether a signature was made with a key. Rejects with the errors of the key or the verifier. */
export async function isSignedBy(envelope, { sig }, key) {
	const message = preAuthEncoding(envelope.payloadType, envelope.payload);
	return typeof key === "function" ? await key(message, sig) === true : crypto.subtle.verify(algorithm, key, new Uint8Array(sig), message);
}
/** Parses UTF-8 bytes as a JSON object. Returns `undefined` for anything else. */
export function readJsonObject(bytes) {
	try {
		const value = JSON.parse(decodeUtf8(bytes) ?? "");
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
/** Decodes base64 with the standard or the URL-safe alphabet. DSSE allows both. */
export function readBase64(text) {
	if (typeof text !== "string") {
		return undefined;
	}
	const standard = text.replaceAll("-", "+").replaceAll("_", "/");
	return decodeBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, "="));
}
const algorithm = {
	name: "ECDSA",
	hash: "SHA-256"
};
/** Returns the signed bytes. Each part follows its length, so different parts never give the same bytes. */
function preAuthEncoding(payloadType, payload) {
	const type = encodeUtf8(payloadType);
	const head = encodeUtf8(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `);
	const message = new Uint8Array(head.length + payload.length);
	message.set(head);
	message.set(payload, head.length);
	return message;
}
function readSignature(value) {
	const { keyid, sig } = isObject(value) ? value : {};
	const bytes = readBase64(sig);
	return typeof keyid === "string" && bytes !== undefined ? [{
		keyid,
		sig: bytes
	}] : [];
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
