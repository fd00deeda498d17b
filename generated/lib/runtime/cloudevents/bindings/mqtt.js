// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { coreAttributes, isAttributeName, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import { attributeIssue } from "../issues.js";
import { encodeUtf8 } from "../utf8.js";
import { receivedMessage, toBinary, toStructured } from "./binding.js";
import { toClientBytes } from "./client-bytes.js";
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
	const payload = bytes === undefined ? data : toClientBytes(bytes, options);
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
* Reads an event in binary or structured mode, depending on the content type, or in JSON if there are no properties.
* User properties that cannot be attributes are ignored. A lenient reader also accepts the prefix `ce-` of the Go SDK.
*
* @example
* ```ts
* client.on("message", (topic, payload, packet) => handle(fromMessage(packet, { formats: [json] })));
* ```
* @throws EventError `not-an-event` for a message without anything of CloudEvents; `malformed-message`; `unsupported`
*   for another format or version; `invalid`, listing every problem
*/
export function fromMessage(message, options = {}) {
	const { payload, properties } = receivedMessage(message);
	const { contentType, userProperties } = properties ?? {};
	const issues = [];
	const attributes = [];
	for (const [property, value] of Object.entries(userProperties ?? {})) {
		const name = options.lenient === true && property.startsWith("ce-") ? property.slice(3) : property;
		if (isAttributeName(name)) {
			// A repeated property is a list, and a repeated attribute.
			for (const each of receivedValues(value)) {
				attributes.push([name, each]);
				if (typeof each !== "string") {
					const issue = attributeIssue(`the user property ${property}`, "type", "a string", each);
					issues.push({
						...issue,
						path: ["userProperties", property]
					});
				}
			}
		}
	}
	// Without a prefix, user properties of other applications look like extension attributes.
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
* Rejects attributes that are too long for MQTT. Clients do not check, and brokers close the connection.
*
* @see https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901010
*/
function assertShort(attributes) {
	const issues = [];
	for (const [name, value = ""] of Object.entries(attributes)) {
		// UTF-8 needs at most three bytes per UTF-16 unit.
		if (value.length > maxLength / 3 && encodeUtf8(value).length > maxLength) {
			issues.push(attributeIssue(name, "maxLength", `at most ${maxLength} bytes long`, value));
		}
	}
	if (issues.length > 0) {
		throw new EventError("invalid", "not an event that MQTT can carry", issues);
	}
}
const maxLength = 65535;
