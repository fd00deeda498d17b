// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/**
 * A CloudEvents 1.0 event (CloudEvents 1.0.2 plus the working draft of July 2026): a plain object, assignable to and from
 * `CloudEventV1<T>` of the npm package `cloudevents`.
 *
 * Every member other than `data` and `data_base64` is a context attribute. `undefined` and `null` attributes are absent
 * attributes (JSON-04). Readers give an object whose own members are exactly the attributes that arrived, and `data`.
 *
 * The three kinds of "nothing" are kept apart:
 *
 * | `data`                              | means                                        |
 * | ----------------------------------- | -------------------------------------------- |
 * | no such member, or `undefined`      | the event has no data                        |
 * | `null`                              | the data is the JSON value `null` (JSON-10)  |
 * | `new Uint8Array(0)`                 | the data is present, and zero bytes long     |
 *
 * Data is one of three things:
 *
 * - **bytes**: a `Uint8Array` (writers also take every other `ArrayBufferView`, and `ArrayBuffer`), of any content type;
 * - **text**: a string, where `datacontenttype` names something that is not JSON;
 * - **a JSON value**, where `datacontenttype` names JSON or is absent (CORE-21). A string is then a JSON string: `"abc"`
 *   travels with its quotes, and JSON text that is already encoded travels as bytes.
 *
 * Attribute values are booleans, 32-bit integers, strings and bytes (see `AttributeValue`); writers also take a `Date` for a
 * Timestamp. A timestamp is kept as the text that arrived: digits below the millisecond and the zone offset survive.
 *
 * Names are safe as members of a plain object: they consist of `a`-`z` and `0`-`9` (CORE-10), which `__proto__` does not, and
 * an attribute called `constructor` is an own member like any other. Code that looks an attribute up by a name it was given
 * asks `Object.hasOwn` first.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#context-attributes
 */
export interface CloudEvent<T = unknown> {
  /** The version of the specification: always `"1.0"` (CORE-01). A string in the type, for `CloudEventV1` is so too. */
  readonly specversion: string;
  /** Identifies the event, together with `source` (CORE-02). */
  readonly id: string;
  /** The context in which it happened: a URI-reference (CORE-03). */
  readonly source: string;
  /** What happened, by preference under a reverse-DNS prefix (CORE-04). */
  readonly type: string;
  /** The media type of `data`, RFC 2046 (CORE-05). */
  readonly datacontenttype?: string;
  /** The schema of `data`: an absolute URI (CORE-06). */
  readonly dataschema?: string;
  /** What the event is about, within `source` (CORE-07). */
  readonly subject?: string;
  /** When it happened: the RFC 3339 text, exactly as it was written (CORE-08). */
  readonly time?: string;
  /** The payload; see above for how none, `null` and empty differ. */
  readonly data?: T;
  /**
   * The payload in base64, as objects of the package `cloudevents` carry it. Writers take it in place of `data`; readers
   * never make it, but give bytes in `data`.
   */
  readonly data_base64?: string;
  /** Extension attributes (CORE-11). */
  readonly [extension: string]: unknown;
}
