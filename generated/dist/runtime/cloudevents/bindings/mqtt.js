// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributes, isAttributeName, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { encodeUtf8 } from "../utf8.js";
import { toBinary, toStructured } from "./binding.js";
import { assertJsonOnly, fromParts, receivedValues } from "./message-parts.js";
export function toMessage(event, options = {}) {
	const { protocolVersion = 5 } = options;
	if (protocolVersion < 5) {
		assertJsonOnly(options, "MQTT 3.1.1");
	}
	const userProperties = {};
	const { contentType, data = "" } = options.mode === "structured" ? toStructured(event, options.format, options) : toBinary(event, options, (name, value, type) => {
		userProperties[name] = toCanonical(value, type);
	});
	assertShort({
		...userProperties,
		datacontenttype: contentType
	});
	const bytes = bytesOf(data);
	const payload = bytes === undefined ? data : options.bytes?.(bytes) ?? bytes;
	if (protocolVersion < 5) {
		return { payload };
	}
	return {
		payload,
		properties: {
			...contentType === undefined ? {} : { contentType },
			...options.mode === "structured" ? {} : { userProperties }
		}
	};
}
/**
* Reads an event, in binary or structured mode, whichever the content type says (MQTT-02), or in JSON without any properties
* (MQTT-01). User properties that no attribute could be called are not the event's. A lenient reader also takes the prefix `ce-`
* that the Go SDK puts before names (MQTT-06).
*
* @throws EventError `not-an-event` for a message that has nothing of CloudEvents; `malformed-message`; `unsupported` for
*   another format or another version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const { payload, properties: { contentType, userProperties } = {} } = message;
	const issues = [];
	const attributes = [];
	for (const [property, value] of Object.entries(userProperties ?? {})) {
		const name = options.lenient === true && property.startsWith("ce-") ? property.slice(3) : property;
		if (isAttributeName(name)) {
			// A repeated property is a list here, and an attribute that is there twice (MQTT-06).
			for (const each of receivedValues(value)) {
				attributes.push([name, each]);
				if (typeof each !== "string") {
					const issue = attributeIssue(`the user property ${property}`, "MQTT-03", "text", each);
					issues.push({
						...issue,
						path: ["userProperties", property]
					});
				}
			}
		}
	}
	// Without a prefix to tell, other people's properties look like extension attributes.
	const isEvent = attributes.some(([name]) => requiredAttributes.includes(name));
	const found = isEvent ? {
		attributes,
		issues
	} : {
		attributes: [],
		issues: []
	};
	return fromParts({
		contentType,
		...found,
		body: payload
	}, options);
}
const requiredAttributes = /*@__PURE__*/ coreAttributes.slice(0, 4);
/**
* Refuses what MQTT cannot hold. Clients do not look, and would send a packet that makes the broker close the connection.
*
* @see https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901010
*/
function assertShort(attributes) {
	const issues = [];
	for (const [name, value = ""] of Object.entries(attributes)) {
		// No character is more than three bytes for each of its UTF-16 units.
		if (value.length > maxLength / 3 && encodeUtf8(value).length > maxLength) {
			issues.push(attributeIssue(name, "MQTT-03", `at most ${maxLength} bytes long`, value));
		}
	}
	if (issues.length > 0) {
		throw new EventError("invalid", "not an event that MQTT can carry", issues);
	}
}
const maxLength = 65535;
