import { describe, expect, test } from "vitest";
import { avro } from "../../../../../../src/runtime/cloudevents/formats/avro.js";
import { avroCompact } from "../../../../../../src/runtime/cloudevents/formats/avro-compact.js";
import { isEventError } from "../../../../../../src/runtime/event-error.js";
import { events } from "../../../../../support/cloudevents-arbitraries.js";
import { refusal } from "../../../../../support/cloudevents-refusal.js";
import { fuzzFormat, isWithinYears } from "../fuzz-format.js";
import { long, text } from "./avro-hex.js";

const attributes = `${text("specversion")}06${text("1.0")}${text("id")}06${text("1")}${text("source")}06${text("/s")}${text("type")}06${text("t")}`;
/** An event in hex, with some more attributes and with data. */
const event = (more = "", count = 0, data = "") => `${long(4 + count)}${attributes}${more}00${data}`;
const compact = `${text("1")}${text("/s")}${text("t")}00000000`;

describe("hostile Avro", () => {
  test.each<[string, string, string]>([
    ["nothing", "", "at byte 0: the input ends too early"],
    ["a count larger than the input", "c0843d", "at byte 3: 500000 items are announced, but only 0 bytes are left"],
    ["the largest count", "feffffffffffffffff01", "at byte 0: a number is too large"],
    ["the smallest count", "ffffffffffffffffff01", "at byte 0: a number is too large"],
    ["a count of more than 64 bits", "ffffffffffffffffff02", "at byte 0: a number has more than 64 bits"],
    ["a count without end", "8080808080808080808080", "at byte 0: a number has more than 64 bits"],
    ["a name longer than the input", "0280080000", "at byte 3: 512 bytes are announced, but only 2 are left"],
    ["a negative length", "020100", "at byte 1: a length is negative"],
    ["a name that is not UTF-8", "0202ff0600", "at byte 2: a string is not UTF-8"],
    ["overlong UTF-8", "0204c0800600", "at byte 2: a string is not UTF-8"],
    ["a surrogate in UTF-8", "0206eda0800600", "at byte 2: a string is not UTF-8"],
    ["a branch that is none", `02${text("id")}0a`, "the union has no such branch"],
    ["a negative branch", `02${text("id")}01`, "the union has no such branch"],
    ["an int of 33 bits", `02${text("id")}04${long(2 ** 31)}`, "at byte 5: an int has more than 32 bits"],
    ["a boolean that is neither", `02${text("id")}0202`, "at byte 5: a boolean is neither 0 nor 1"],
    ["a block shorter than it says", `01${long(200)}${text("id")}060200`, "a block does not have the announced size"],
    ["a block longer than it says", `01${long(1)}${text("id")}0602310000`, "a block does not have the announced size"],
    ["a block of negative size", `01${long(-9)}${text("id")}06023100`, "a length is negative"],
    ["no data field", event(), "the input ends too early"],
    ["data of an unknown branch", `${event()}0e`, "the union has no such branch"],
    ["data of a negative branch", `${event()}01`, "the union has no such branch"],
    ["data longer than the input", `${event()}0080f104ff`, "40000 bytes are announced, but only 1 are left"],
    ["a double cut off", `${event()}0a0000`, "8 bytes are announced, but only 2 are left"],
    ["NaN", `${event()}0a000000000000f87f`, "JSON has neither infinite numbers nor NaN"],
    [
      "more items than bytes in an array",
      `${event()}0880897a00`,
      "1000000 items are announced, but only 1 bytes are left",
    ],
    ["trailing bytes", `${event()}0200`, "1 bytes are left over"],
    [
      "a depth bomb of arrays",
      `${event()}08${`02${"02"}${text("a")}06`.repeat(5000)}`,
      "nested more than 512 levels deep",
    ],
    [
      "a depth bomb of records",
      `${event()}0602${text("a")}04${`02${text("a")}0402${text("a")}`.repeat(5000)}`,
      "nested more than 512 levels deep",
    ],
  ])("gives the reason for rejecting %s", (_, input, reason) => {
    const error = thrown(() => avro.decode(Buffer.from(input, "hex")));
    expect(error).toContain(reason);
    expect(error).toMatch(/^not a CloudEvent in Avro\n {2}\/: at byte \d+: /);
  });

  test.each<[string, string, string, string[]]>([
    [
      "__proto__ as a name",
      event(`${text("__proto__")}06${text("x")}`, 1, "02"),
      "malformed-message",
      ["name __proto__"],
    ],
    ["a name twice", event(`${text("id")}06${text("x")}`, 1, "02"), "malformed-message", ["duplicate id"]],
    ["data as a name", event(`${text("data")}06${text("x")}`, 1, "02"), "malformed-message", ["name data"]],
    ["a control character", event(`${text("subject")}06${text("a\r\nb")}`, 1, "02"), "invalid", ["type subject"]],
    ["a number for a text", event(`${text("subject")}0402`, 1, "02"), "invalid", ["type subject"]],
    ["no attributes", "0002", "invalid", ["required specversion", "required id", "required source", "required type"]],
    [
      "another version",
      `02${text("specversion")}06${text("0.3")}0002`,
      "unsupported",
      ["specversion specversion", "required id", "required source", "required type"],
    ],
    [
      "JSON data that is none",
      `${event(`${text("datacontenttype")}06${text("text/json")}`, 1)}00${text("{")}`,
      "malformed-message",
      ["json data"],
    ],
    [
      "a map called text",
      `${event(`${text("datacontenttype")}06${text("text/plain")}`, 1)}0600`,
      "invalid",
      ["type data"],
    ],
  ])("rejects %s", (_, input, code, problems) => {
    expect(refusal(() => avro.decode(Buffer.from(input, "hex")))).toEqual({ code, problems });
  });

  test("reads __proto__ in data as an ordinary member", () => {
    const { data } = avro.decode(Buffer.from(`${event()}0602${text("__proto__")}04${`02${text("a")}0201`}0000`, "hex"));
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(JSON.stringify(data)).toBe('{"__proto__":{"a":true}}');
  });

  test("rejects a string", () => {
    expect(refusal(() => avro.decode("{}"))).toEqual({ code: "malformed-message", problems: ["encoding "] });
  });

  test("gives events or named errors for random changes of bytes", () => fuzzFormat(avro, events));
});

describe("hostile Avro compact", () => {
  test.each<[string, string, string]>([
    ["nothing", "", "at byte 0: the input ends too early"],
    ["only half of the header", "c301ba27", "at byte 4: the input ends too early"],
    ["a branch that is none", `${text("1")}${text("/s")}${text("t")}04`, "at byte 8: the union has no such branch"],
    [
      "an impossible time",
      `${compact.slice(0, -2)}02feffffffffffffffff01`,
      "at byte 11: a timestamp is outside the years 0001 to 9999",
    ],
    ["an extension of no type", `${compact}02${text("x")}0a`, "the union has no such branch"],
    ["trailing bytes", `${compact}000200`, "1 bytes are left over"],
    ["more extensions than bytes", `${compact}${long(1000)}`, "1000 items are announced, but only 0 bytes are left"],
  ])("gives the reason for rejecting %s", (_, input, reason) => {
    expect(thrown(() => avroCompact.decode(Buffer.from(input, "hex")))).toContain(reason);
  });

  test.each<[string, string, string, string[]]>([
    [
      "a core attribute as an extension",
      `${compact}02${text("time")}06${text("x")}0002`,
      "malformed-message",
      ["place time"],
    ],
    [
      "__proto__ as an extension",
      `${compact}02${text("__proto__")}06${text("x")}0002`,
      "malformed-message",
      ["name __proto__"],
    ],
    ["an extension twice", `${compact}04${text("x")}0001${text("x")}00010002`, "malformed-message", ["duplicate x"]],
    ["an empty id", `00${compact.slice(4)}0002`, "invalid", ["minLength id"]],
    ["the header of another schema", `c3010000000000000000${compact}0002`, "unsupported", ["schema "]],
  ])("rejects %s", (_, input, code, problems) => {
    expect(refusal(() => avroCompact.decode(Buffer.from(input, "hex")))).toEqual({ code, problems });
  });

  test("gives events or named errors for random changes of bytes", () =>
    fuzzFormat(avroCompact, events.filter(isWithinYears)));
});

/** The message of the error with which an act was refused. */
function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isEventError(error)) return error.message;
    throw error;
  }
  throw new Error("was not refused");
}
