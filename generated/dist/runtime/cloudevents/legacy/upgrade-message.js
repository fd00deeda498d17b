// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { isStructured, noneIfEmpty, receivedBody } from "../bindings/binding.js";
import { flattenHeaders, readHeaders } from "../bindings/http-headers.js";
import { mediaTypeOf } from "../content-type.js";
import { finishEvent } from "../read-event.js";
import { decodeUtf8 } from "../utf8.js";
import { assertLegacy } from "./legacy-version.js";
import { upgrade } from "./upgrade.js";
import { upgradeAttributes } from "./upgrade-attributes.js";
import { decodeData, isBase64Encoding } from "./upgrade-data.js";
/*
* The HTTP bindings of CloudEvents 0.1 (April 2018), 0.2 (December 2018) and 0.3 (June 2019).
* https://github.com/cloudevents/spec/blob/v0.3/http-transport-binding.md
*/
/**
* Turns a legacy event that was received over HTTP, in binary mode or as JSON in structured mode, into an event of 1.0.
*
* @throws EventError `not-an-event`, `malformed-message`, `unsupported` for other versions and formats, batches included, and
*   `invalid`, listing every problem
*/
export function upgradeMessage(received, options = {}) {
	const fields = received.rawHeaders ?? flattenHeaders(received.headers);
	const headers = namesAndValues(fields);
	const contentType = readHeaders(received, () => {});
	const body = receivedBody(received.body);
	if (isStructured(contentType)) {
		const mediaType = mediaTypeOf(contentType ?? "");
		if (mediaType !== "application/cloudevents+json") {
			throw new EventError("unsupported", `${mediaType} is no format of legacy events that can be read`);
		}
		return upgrade(body ?? "", options);
	}
	const { version, warnings } = assertLegacy(versionMembers(headers));
	const draft = upgradeAttributes(version, readMembers(headers, version), options);
	draft.warnings.unshift(...warnings);
	let data = noneIfEmpty(body, contentType, options);
	if (isBase64Encoding(draft) && data !== undefined) {
		data = decodeData(typeof data === "string" ? data : decodeUtf8(data), draft);
	}
	const event = finishEvent(draft.event, data, options, draft.issues);
	return {
		event,
		version,
		warnings: draft.warnings
	};
}
function namesAndValues(fields) {
	const headers = [];
	for (let at = 1; at < fields.length; at += 2) {
		headers.push([String(fields[at - 1]).toLowerCase(), String(fields[at])]);
	}
	return headers;
}
/** What tells the version, under the names of the JSON format. */
function versionMembers(headers) {
	const named = (header) => headers.find(([name]) => name === header)?.[1];
	const unquoted = (header) => unquote(named(header) ?? "") || undefined;
	return {
		specversion: unquoted("ce-specversion"),
		cloudEventsVersion: unquoted("ce-cloudeventsversion"),
		eventType: named("ce-eventtype")
	};
}
/** The attributes in the headers; the entries of a Map, `ce-attribute-key`, are put together again. */
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
/** Before 0.3 a value was JSON text; producers that left out the quotes meant the text itself (LEG-10). */
function unquote(field) {
	if (!/^\s*"/.test(field)) return field;
	try {
		const value = JSON.parse(field);
		return typeof value === "string" ? value : field;
	} catch {
		return field;
	}
}
// Percent signs were not encoded, only what is not ASCII: other escapes belong to the value, and in URIs all of them do.
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
