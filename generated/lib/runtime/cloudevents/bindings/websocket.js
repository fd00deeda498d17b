// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { describeValue } from "../../schema/describe.js";
import { bytesOf } from "../bytes.js";
import { messageError } from "../issues.js";
import { formatFor, receivedMessage, toStructured } from "./binding.js";
import { joinedBytes } from "./client-bytes.js";
const subprotocols = [
	{
		name: "cloudevents.json",
		mediaType: "application/cloudevents+json",
		isText: true
	},
	{
		name: "cloudevents.avro",
		mediaType: "application/cloudevents+avro",
		isText: false
	},
	{
		name: "cloudevents.proto",
		mediaType: "application/cloudevents+protobuf",
		isText: false
	}
];
/**
* Returns the subprotocols for the available formats, for a client to offer.
*
* @example
* ```ts
* const socket = new WebSocket(url, subprotocolsFor([json]));
* ```
*/
export function subprotocolsFor(formats) {
	return subprotocols.filter(({ mediaType }) => formats.some((format) => format.mediaType === mediaType)).map(({ name }) => name);
}
/**
* Returns the first offered subprotocol that the server supports, or `false` for none, as `handleProtocols` of ws
* expects.
*
* @example
* ```ts
* new WebSocketServer({ handleProtocols: (offered) => chooseSubprotocol(offered, [json]) });
* ```
*/
export function chooseSubprotocol(offered, formats) {
	const supported = subprotocolsFor(formats);
	for (const each of offered) {
		const found = supported.find((name) => name === each);
		if (found !== undefined) return found;
	}
	return false;
}
/**
* Writes an event as a message: a string for a text frame, or bytes for a binary frame.
*
* @example
* ```ts
* socket.send(toMessage(event, { protocol: socket.protocol, formats: [json] }));
* ```
* @throws EventError `invalid`, listing every problem; `unsupported` for an unknown subprotocol, or one without its
*   format
*/
export function toMessage(event, options) {
	const { format } = agreed(options);
	const { data } = toStructured(event, format, options);
	return bytesOf(data) ?? String(data);
}
/**
* Reads an event. Close the connection after an error: with code 1003 if the error's code is `unsupported`, such as for
* a frame of the wrong type, and else with 1007.
*
* @example
* ```ts
* socket.onmessage = (message) => handle(fromMessage(message, { protocol: socket.protocol, formats: [json] }));
* ```
* @throws EventError `unsupported` for a frame of the wrong type, another `specversion`, or a subprotocol as in
*   `toMessage`; else as the format's `decode`
*/
export function fromMessage(message, options) {
	const { name, isText, format } = agreed(options);
	const { data, isBinary = typeof data !== "string" } = receivedMessage(message);
	if (isBinary === isText) {
		const [expected, found] = isText ? ["text", "binary"] : ["binary", "text"];
		const text = `${name} travels in ${expected} frames, not in ${found} ones (close code 1003)`;
		throw messageError("unsupported", "frame", text);
	}
	const encoded = typeof data === "string" ? data : joinedBytes(data);
	if (encoded === undefined) {
		const text = "the data must be a string or bytes, not a Blob: set binaryType to \"arraybuffer\"";
		throw messageError("unsupported", "type", text, ["data"]);
	}
	return format.decode(encoded, options);
}
function agreed(options) {
	const rules = subprotocols.find(({ name }) => name === options?.protocol);
	if (rules === undefined) {
		const hint = "pass { protocol: socket.protocol, formats: [json] }";
		const text = `the subprotocol ${describeValue(options?.protocol)} is not one of CloudEvents: ${hint}`;
		throw messageError("unsupported", "subprotocol", text, ["protocol"]);
	}
	return {
		...rules,
		format: formatFor(rules.mediaType, options?.formats)
	};
}
