// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* A CloudEvents 1.0 event (CloudEvents 1.0.2 plus the working draft of July 2026): a plain object, assignable to and
* from `CloudEventV1<T>` of the npm package `cloudevents`.
*
* Every member other than `data` and `data_base64` is a context attribute. Attributes that are `undefined` or `null`
* are unset. Readers return an object with exactly the attributes that arrived, and `data`.
*
* There are three kinds of "nothing":
*
* | `data`                              | meaning                                      |
* | ----------------------------------- | -------------------------------------------- |
* | no such member, or `undefined`      | the event has no data                        |
* | `null`                              | the data is the JSON value `null`            |
* | `new Uint8Array(0)`                 | the data is present, and zero bytes long     |
*
* Data is one of three things:
*
* - **bytes**: a `Uint8Array`, of any content type; writers also accept any other `ArrayBufferView` and `ArrayBuffer`
* - **text**: a string, if `datacontenttype` is not JSON
* - **a JSON value**, if `datacontenttype` is JSON or absent; a string is then a JSON string, so `"abc"` travels with
*   its quotes, and JSON text that is already encoded travels as bytes
*
* Attribute values are booleans, 32-bit integers, strings and bytes (see `AttributeValue`); writers also accept a
* `Date` for a Timestamp. A timestamp is kept as the string that arrived, with its zone offset and all digits.
*
* Attribute names consist of `a`-`z` and `0`-`9`, so they are safe as members of a plain object: `__proto__` is not a
* name. Use `Object.hasOwn` before you look up an attribute by a name from elsewhere, such as `constructor`.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#context-attributes
*/
export interface CloudEvent<T = unknown> {
	/** The version of the specification: always `"1.0"`. Its type is `string` for compatibility with `CloudEventV1`. */
	readonly specversion: string;
	/** Identifies the event, together with `source`. A non-empty string. */
	readonly id: string;
	/** The context in which the event happened. A non-empty URI reference. */
	readonly source: string;
	/** The type of the event, preferably with a reverse-DNS prefix: `com.example.order.shipped`. */
	readonly type: string;
	/** The media type of `data`, as in RFC 2046. */
	readonly datacontenttype?: string;
	/** The schema of `data`. An absolute URI. */
	readonly dataschema?: string;
	/** What the event is about, within `source`. A non-empty string. */
	readonly subject?: string;
	/** When the event happened. An RFC 3339 timestamp, exactly as it was written. */
	readonly time?: string;
	/** The payload. See above for the difference between absent, `null` and empty. */
	readonly data?: T;
	/**
	* The payload in base64, as objects of the package `cloudevents` carry it. Writers accept it instead of `data`.
	* Readers never set it: they return bytes in `data`.
	*/
	readonly data_base64?: string;
	/** Extension attributes. */
	readonly [extension: string]: unknown;
}
