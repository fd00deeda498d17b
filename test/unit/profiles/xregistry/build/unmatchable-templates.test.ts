import { describe, expect, it } from "vitest";
import { unmatchableTemplates } from "../../../../../src/profiles/xregistry/build/templates.js";
import { cloudEvent, message, read, withMessage } from "../read/reading.js";

const cases: readonly (readonly [template: string, known: readonly string[], isRefused: boolean])[] = [
  ["{a}", [], false],
  ["{a}/{b}", [], false],
  ["{a}{b}", [], true],
  ["/v/{a}{b}/s", [], true],
  ["{a}{a}", [], true],
  // What the data says is a text like any other.
  ["{a}{b}", ["a"], false],
  ["{a}{b}", ["b"], false],
  ["{a}{b}{c}", ["b"], false],
  ["{a}{b}{c}", ["a"], true],
  // What was read before is known.
  ["{a}/{a}{b}", [], false],
  ["{a}/{b}{a}", [], true],
];

describe("templates that cannot be matched back (catalogues 1.7)", () => {
  it.each(cases)("%s, where %j is known: refused %j", (template, known, isRefused) => {
    const source = { type: "uritemplate", value: template };
    const found = unmatchableTemplates(message(read(withMessage(cloudEvent({ source })))), new Set(known));
    const want = isRefused ? [["unmatchable-template", "/messagegroups/g/messages/m/envelopemetadata/source"]] : [];
    expect(found.map(({ code, place }) => [code, place?.pointer])).toEqual(want);
  });

  it("are found in the transport of messages without an envelope, which have nothing else", () => {
    const options = { protocol: "MQTT/5.0", protocoloptions: { topic_name: "{a}{b}" } };
    const codes = (value: object) => unmatchableTemplates(message(read(withMessage({ ...value }))), new Set()).length;
    expect([codes(options), codes(cloudEvent({}, options))]).toEqual([1, 0]);
  });
});
