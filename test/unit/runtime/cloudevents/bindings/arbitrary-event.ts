import fc from "fast-check";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";

/** Text that a String attribute can hold, of all planes, with what headers stumble over well in sight. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(" ", '"', "%", "\\", ",", ":", "é", "😀", "€"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((value) => !/[\p{Cc}\p{Cs}\p{NChar}]/u.test(value));
const filled = text.filter((value) => value !== "");

const name = fc
  .oneof(
    fc.stringMatching(/^[a-z][a-z0-9]{0,19}$/),
    fc.constantFrom("constructor", "prototype", "tostring", "valueof", "length"),
  )
  .filter(
    (each) =>
      !["specversion", "id", "source", "type", "datacontenttype", "dataschema", "subject", "time", "data"].includes(
        each,
      ),
  );

const time = fc
  .record({
    date: fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true }),
    digits: fc.stringMatching(/^(\.\d{1,9})?$/),
    zone: fc.constantFrom("Z", "+00:00", "-00:00", "+02:00", "-11:30"),
  })
  .map(({ date, digits, zone }) => `${date.toISOString().slice(0, 19)}${digits}${zone}`);

const bytes = fc.uint8Array({ maxLength: 300 });

/** What data is, by its content type. */
const content = fc.oneof(
  fc.record({}),
  fc.record({ data: bytes.filter(({ length }) => length > 0) }),
  fc.record({
    datacontenttype: fc.constantFrom("application/octet-stream", "image/png"),
    data: bytes.filter(({ length }) => length > 0),
  }),
  fc.record({ datacontenttype: fc.constantFrom("text/plain", "text/xml; charset=utf-8"), data: filled }),
  fc.record({
    datacontenttype: fc.constantFrom("application/json", "Application/vnd.x+JSON; charset=utf-8"),
    data: fc
      .jsonValue({ maxDepth: 3, noUnicodeString: false })
      .map((value): unknown => JSON.parse(JSON.stringify(value))),
  }),
);

/** Any event whose attributes come back as the same values from a protocol that has no types but strings. */
export const textEvent: fc.Arbitrary<CloudEvent> = fc
  .tuple(
    fc.record({
      specversion: fc.constant("1.0"),
      id: filled,
      source: fc.constantFrom("/a", "https://example.com/%7Ea?b=c%20d#e", "urn:x:y", "//host/path"),
      type: filled,
    }),
    fc.record(
      { subject: filled, time, dataschema: fc.constantFrom("https://example.com/s%C3%A9", "urn:s#v1") },
      { requiredKeys: [] },
    ),
    fc.dictionary(name, text, { maxKeys: 4, noNullPrototype: true }),
    content,
  )
  .map(([required, optional, extensions, data]) => ({ ...extensions, ...required, ...optional, ...data }));

/** The same with extension attributes of the other types, for protocols that carry types. */
export const typedEvent: fc.Arbitrary<CloudEvent> = fc
  .tuple(
    textEvent,
    fc.dictionary(
      name,
      fc.oneof(fc.boolean(), fc.integer(), fc.constantFrom(0, -1, 127, -128, 128, 2 ** 31 - 1, -(2 ** 31)), bytes),
      { maxKeys: 4, noNullPrototype: true },
    ),
  )
  .map(([event, extensions]) => ({ ...extensions, ...event }));
