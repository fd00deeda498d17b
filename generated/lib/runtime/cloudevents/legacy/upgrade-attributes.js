// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isUri } from "../../uri.js";
import { coreAttributeType } from "../attributes.js";
import { attributeIssue } from "../issues.js";
// In lower case, as in HTTP. Attributes that are not listed kept their names.
const renamed = {
	"0.1": /*@__PURE__*/ new Map([
		["eventtype", "type"],
		["eventid", "id"],
		["eventtime", "time"],
		["contenttype", "datacontenttype"]
	]),
	"0.2": /*@__PURE__*/ new Map([["contenttype", "datacontenttype"]]),
	"0.3": /*@__PURE__*/ new Map()
};
/** Converts the attributes of an event to those of 1.0. */
export function upgradeAttributes(version, members, options) {
	const draft = {
		event: { specversion: "1.0" },
		issues: [],
		warnings: []
	};
	// In every version, null means "not set".
	const set = members.filter(({ value }) => value !== null && value !== undefined);
	for (const member of set) {
		if (member.isExtension) liftExtension(draft, member);
		else upgradeAttribute(draft, version, member, options);
	}
	// Comes last, since it may be appended to `type`.
	const typeVersion = set.find((member) => version === "0.1" && isTypeVersion(member));
	if (typeVersion !== undefined) putTypeVersion(draft, typeVersion, options);
	return draft;
}
function upgradeAttribute(draft, version, member, options) {
	const name = member.name.toLowerCase();
	const newName = renamed[version].get(name) ?? name;
	if (name === "specversion" || name === "cloudeventsversion" || version === "0.1" && isTypeVersion(member)) return;
	if (name === "datacontentencoding") draft.encoding = member.value;
	else if (name === "schemaurl") putSchema(draft, member, options);
	else if (coreAttributeType(newName) === undefined) liftExtension(draft, member);
	else put(draft, newName, member.value, member);
}
function isTypeVersion({ name, isExtension }) {
	return !isExtension && name.toLowerCase() === "eventtypeversion";
}
/** Adds a warning about something that was lost or guessed. */
export function warn(draft, keyword, message, path) {
	draft.warnings.push({
		message,
		path,
		keyword
	});
}
/** Sets an attribute. Two legacy attributes may only become the same attribute if their values are equal. */
function put({ event, issues }, name, value, { path, name: from }) {
	if (Object.hasOwn(event, name) && event[name] !== value) {
		const message = `${from} becomes ${name}, which already has another value`;
		issues.push({
			message,
			path,
			keyword: "duplicate"
		});
	} else {
		event[name] = value;
	}
}
function liftExtension(draft, member) {
	const { name: from, path } = member;
	const cleaned = from.toLowerCase().replace(/[^a-z\d]/g, "");
	// `data` is not a valid attribute name.
	const name = cleaned === "data" ? "extensiondata" : cleaned;
	if (name === "") {
		draft.issues.push({
			...attributeIssue(from, "extensions", "named with at least one letter or digit"),
			path
		});
		return;
	}
	if (coreAttributeType(name) !== undefined) {
		warn(draft, "extensions", `the extension ${from} is now the attribute ${name}`, path);
	} else if (name !== from) {
		warn(draft, "extensions", `the extension ${from} is now called ${name}`, path);
	}
	put(draft, name, toAttributeValue(draft, member), member);
}
/**
* Returns a value that an attribute of 1.0 can have. Maps, lists and numbers other than 32-bit integers become JSON
* text.
*/
function toAttributeValue(draft, { value, path, name: from }) {
	const isValue = typeof value === "number" ? (value | 0) === value : Object(value) !== value;
	if (isValue) return value;
	try {
		const text = JSON.stringify(value);
		warn(draft, "extensions", `the value of ${from} is now a string with its JSON text`, path);
		return text;
	} catch {
		draft.issues.push({
			...attributeIssue(from, "extensions", "a value that JSON can hold"),
			path
		});
		return undefined;
	}
}
function putSchema(draft, member, { schemaBase }) {
	const { value, path } = member;
	const resolved = typeof value === "string" && !isUri(value) ? resolve(value, schemaBase) : value;
	if (resolved === undefined) {
		const message = "schemaurl is relative and becomes an extension, since dataschema must be absolute";
		warn(draft, "schemaurl", message, path);
		put(draft, "schemaurl", value, member);
		return;
	}
	if (resolved !== value) warn(draft, "schemaurl", `schemaurl is relative and was resolved to ${resolved}`, path);
	put(draft, "dataschema", resolved, member);
}
function resolve(reference, base) {
	try {
		return base === undefined ? undefined : new URL(reference, base).href;
	} catch {
		return undefined;
	}
}
function putTypeVersion(draft, member, { typeVersion }) {
	const { value, path } = member;
	const { type } = draft.event;
	if (typeVersion === "suffix" && typeof type === "string" && Object(value) !== value) {
		draft.event["type"] = `${type}.v${String(value).replace(/^v/i, "")}`;
		warn(draft, "eventTypeVersion", `eventTypeVersion is now part of type: ${draft.event["type"]}`, path);
	} else {
		warn(draft, "eventTypeVersion", "eventTypeVersion is now the extension eventtypeversion", path);
		put(draft, "eventtypeversion", value, member);
	}
}
