// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";
import { messageError } from "../issues.js";
import { joinedBytes } from "./client-bytes.js";
/** Wraps an integer that is sent as a `long`. */
export function amqpLong(value) {
	return {
		value,
		toRheaTyped: () => ({
			type: long,
			value
		})
	};
}
/** Wraps bytes that are sent as a data section. */
export function dataSection(content) {
	const type = content.length < 256 ? shortBinary : longBinary;
	const section = {
		type,
		value: content,
		descriptor: {
			type: smallUlong,
			value: dataTypecode
		}
	};
	return {
		typecode: dataTypecode,
		content,
		collect_sections: (sections) => sections.push(section)
	};
}
/** Returns the value of a received property. Also unwraps one that was never sent, for round trips in memory. */
export function plainValue(value) {
	return isObject(value) && "toRheaTyped" in value && "value" in value ? value.value : value;
}
/**
* Returns the body of a received message: joined data sections, a binary or string value, or `undefined` for none.
*
* @throws EventError `malformed-message` for any other body
*/
export function bodyOf(body) {
	if (body === undefined || body === null || typeof body === "string") {
		return body ?? undefined;
	}
	const isData = isObject(body) && "typecode" in body && body.typecode === dataTypecode && "content" in body;
	const bytes = isData ? joinedBytes(body.content) : bytesOf(body);
	if (bytes === undefined) {
		throw messageError("malformed-message", "type", "the body is neither data, binary nor a string", ["body"]);
	}
	return bytes;
}
const dataTypecode = 117;
const shortBinary = {
	typecode: 160,
	width: 1,
	category: 2
};
const longBinary = {
	typecode: 176,
	width: 4,
	category: 2
};
const smallUlong = {
	typecode: 83,
	width: 1,
	category: 1,
	write(buffer, value, offset) {
		buffer[offset] = value;
	}
};
const long = {
	typecode: 129,
	width: 8,
	category: 1,
	write(buffer, value, offset) {
		new DataView(buffer.buffer, buffer.byteOffset).setBigInt64(offset, BigInt(value));
	}
};
function isObject(value) {
	return typeof value === "object" && value !== null;
}
