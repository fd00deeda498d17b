import fc from "fast-check";
import type { AttributeType } from "../../src/runtime/cloudevents/attributes.js";
import type { CloudEvent } from "../../src/runtime/cloudevents/event.js";

const text: AttributeType = "String";

/** The declared types of the extension attributes that {@link events} makes. */
export const arbitraryExtensionTypes: Readonly<Record<string, AttributeType>> = {
  isbool: "Boolean",
  anint: "Integer",
  astring: "String",
  somebytes: "Binary",
  auri: "URI",
  auriref: "URI-reference",
  amoment: "Timestamp",
  constructor: text,
  validate: text,
};

const forbidden = /[\p{Cc}\p{Cs}\p{NChar}]/u;

/** Every String an attribute may hold (CORE-15), all planes of Unicode included. */
export const attributeTexts: fc.Arbitrary<string> = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom(" ", '"', "%", "\\", ",", "+"),
    ),
  })
  .filter((text) => !forbidden.test(text));

const nonEmptyTexts = attributeTexts.filter((text) => text !== "");
const bytes = fc.uint8Array().map((each) => new Uint8Array(each));
const times = fc
  .tuple(
    fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-30T00:00:00Z"), noInvalidDate: true }),
    fc.constantFrom("Z", "+02:00", "-00:30", "+23:59"),
    fc.nat(999_999_999),
  )
  .map(([date, zone, fraction]) => `${date.toISOString().slice(0, 19)}.${fraction}${zone}`);

const urls = fc.webUrl({ withFragments: true, withQueryParameters: true });
const references = fc.oneof(urls, fc.constantFrom("/a/b", "#fragment", "urn:uuid:1", "//host:80/x?y=%20", "a"));

/** JSON values as JSON can hold them: without -0, which has no text of its own. */
export const jsonValues: fc.Arbitrary<unknown> = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)));

const contents = fc.oneof(
  fc.constant({}),
  fc.record({
    data: jsonValues,
    datacontenttype: fc.constantFrom("application/json", "text/json; charset=utf-8", "application/vnd.x+JSON"),
  }),
  fc.record({
    data: nonEmptyTexts,
    datacontenttype: fc.constantFrom("text/plain", "application/xml", "text/csv; charset=UTF-8"),
  }),
  fc.record({
    data: bytes.filter((each) => each.length > 0),
    datacontenttype: fc.constantFrom("image/png", "text/plain; charset=utf-16"),
  }),
  fc.record({ data: bytes.filter((each) => each.length > 0) }),
);

/**
 * Valid events with all types of attributes, all kinds of data, and every character that is allowed. Every one of them names
 * the content type of JSON data, and none has empty data, so that all formats and bindings can give them back unchanged.
 */
export const events: fc.Arbitrary<CloudEvent> = fc
  .tuple(
    fc.record({ specversion: fc.constant("1.0"), id: nonEmptyTexts, source: references, type: nonEmptyTexts }),
    fc.record({ subject: nonEmptyTexts, time: times, dataschema: urls }, { requiredKeys: [] }),
    fc.record(
      {
        isbool: fc.boolean(),
        anint: fc.integer(),
        astring: attributeTexts,
        somebytes: bytes,
        auri: urls,
        auriref: references,
        amoment: times,
        constructor: attributeTexts,
        validate: attributeTexts,
      },
      { requiredKeys: [] },
    ),
    contents,
  )
  .map((parts) => Object.assign({}, ...parts) as CloudEvent);
