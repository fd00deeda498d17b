// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "./attributes.js";

/** How JSON text is written and read: `JSON` itself, or a library of the same shape that keeps big numbers (JSON-16). */
export interface JsonCodec {
  parse(text: string): unknown;
  stringify(value: unknown): string | undefined;
}

/** What every writer and every reader, of every format and binding, can be told. */
export interface EventOptions {
  /**
   * The types of extension attributes, by name. Most transports carry nothing but strings, so that a reader can give
   * `sampledrate` as a number, or a Binary attribute as bytes, only when it is told (JSON-05); without a declaration,
   * what arrives as a string stays one. Writers check values against it, and formats that carry types write it.
   */
  readonly extensionTypes?: Readonly<Record<string, AttributeType>>;
  /** Writes and reads JSON data. Default: `JSON`. Only data goes through it, never the attributes. */
  readonly json?: JsonCodec;
}

/** What every writer (`encode`, `toMessage`) can be told. Writers are strict: they send no event that breaks a rule. */
export interface WriteOptions extends EventOptions {}

/** What every reader (`decode`, `fromMessage`) can be told. */
export interface ReadOptions extends EventOptions {
  /**
   * Whether to accept what peers are known to send although the specification forbids it. Default: `false`.
   *
   * A lenient reader changes no meaning and invents nothing. It keeps as they are: attribute values that break the rules of
   * their type (a `time` without a zone, a relative `dataschema`, an empty `subject`, control characters), header values that are
   * not percent-encoded as they should be (HTTP-16), and text data that is not UTF-8 (as bytes). It still refuses an event
   * without `id`, `source` or `type`, a `specversion` other than 1.0, illegal and repeated attribute names, and data that
   * cannot be read. A writer will not write such an event again before it is mended.
   */
  readonly lenient?: boolean;
  /**
   * What a body of zero bytes means where the protocol has no other way to say "no data" (HTTP, MQTT, NATS): `none`, the
   * default, is no data; `empty` is data of zero length, unless the content type is JSON, which cannot be empty (HTTP-09).
   */
  readonly emptyBody?: "none" | "empty";
}
