// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isStructured, noneIfEmpty, receivedBody, receivedMessage } from "../bindings/binding.js";
import { flattenHeaders, readHeaders } from "../bindings/http-headers.js";
import { mediaTypeOf } from "../content-type.js";
import { messageError } from "../issues.js";
import { finishEvent } from "../read-event.js";
import { decodeUtf8 } from "../utf8.js";
import { assertLegacy, decodeData, isBase64Encoding, upgrade } from "./upgrade.js";
import { upgradeAttributes } from "./upgrade-attributes.js";
/*
* The HTTP bindings of CloudEvents 0.1, 0.2 and 0.3.
* https://github.com/cloudevents/spec/blob/v0.3/http-transport-binding.md
*/
/**
* Converts a legacy event that was received over HTTP to an event of 1.0, from binary mode or from JSON in structured
* mode.
*
* @example
* ```ts
* const { event, version } = upgradeMessage(await messageOf(request));
* ```
* @throws EventError `not-an-event`; `malformed-message`; `unsupported` for other versions and formats, including
*   batches; `invalid`, listing every problem
*/
export function upgradeMessage(received, options = {}) {
	const fields = receivedMessage(received).rawHeaders ?? flattenHeaders(received.headers);
	const headers = namesAndValues(fields);
	const contentType = readHeaders(received, () => {});
	const body = receivedBody(received.body);
	if (isStructured(contentType)) {
		const mediaType = mediaTypeOf(contentType ?? "");
		if (mediaType !== "application/cloudevents+json") {
			const text = `${JSON.stringify(mediaType)} is not a supported format of legacy events`;
			throw messageError("unsupported", "format", text);
		}
		return upgrade(body ?? "", options);
	}
	const { version, warnings } = assertLegacy(versionMembers(headers));
	const draft = upgradeAttributes(version, readMembers(headers, version), options);
	let data = noneIfEmpty(body, contentType, options);
	if (isBase64Encoding(draft) && data !== undefined) {
		data = decodeData(typeof data === "string" ? data : decodeUtf8(data), draft);
	}
	const event = finishEvent(draft.event, data, options, draft.issues);
	return {
		event,
		version,
		warnings: [...warnings, ...draft.warnings]
	};
}
function namesAndValues(fields) {
	const headers = [];
	for (let at = 1; at < fields.length; at += 2) {
		headers.push([String(fields[at - 1]).toLowerCase(), String(fields[at])]);
	}
	return headers;
}
/** Returns the attributes that determine the version, by their names in JSON. */
function versionMembers(headers) {
	const named = (header) => headers.find(([name]) => name === header)?.[1];
	const unquoted = (header) => unquote(named(header) ?? "") || undefined;
	return {
		specversion: unquoted("ce-specversion"),
		cloudEventsVersion: unquoted("ce-cloudeventsversion"),
		eventType: named("ce-eventtype")
	};
}
/** Returns the attributes in the headers. The entries of a Map, `ce-attribute-key`, are put together again. */
function readMembers(headers, version) {
	const members = [];
	const maps = new Map();
	for (const [header, field] of headers) {
		const path = ["headers", header];
		const isExtension = version === "0.1" && header.startsWith("ce-x-");
		const name = header.slice(isExtension ? 5 : 3);
		if (header === "content-type") {
			members.push({
				name: "datacontenttype",
				value: field,
				path,
				isExtension: false
			});
		} else if (header.startsWith("ce-")) {
			const value = readValue(name, version === "0.3" ? field : unquote(field));
			const dash = name.indexOf("-");
			if (dash < 0) members.push({
				name,
				value,
				path,
				isExtension
			});
			else push(maps, name.slice(0, dash), [name.slice(dash + 1), value]);
		}
	}
	for (const [name, entries] of maps) {
		members.push({
			name,
			value: Object.fromEntries(entries),
			path: ["headers", `ce-${name}-`],
			isExtension: true
		});
	}
	return members;
}
function push(lists, name, value) {
	const list = lists.get(name) ?? [];
	lists.set(name, list);
	list.push(value);
}
/** Removes quotes: before 0.3, a value was JSON text. Without quotes, producers meant the value itself. */
function unquote(field) {
	if (!/^\s*"/.test(field)) return field;
	try {
		const value = JSON.parse(field);
		return typeof value === "string" ? value : field;
	} catch {
		return field;
	}
}
// Only non-ASCII characters were encoded. Other escapes are part of the value, and in URIs all are.
function readValue(name, text) {
	if (name === "source" || name === "schemaurl") return text;
	return text.replace(/(?:%[89a-f][\da-f])+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return escapes;
		}
	});
}
