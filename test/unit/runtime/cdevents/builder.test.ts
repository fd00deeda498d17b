import { describe, expect, it } from "vitest";
import {
  artifactPackaged,
  EventError,
  isEventError,
  pipelineRunFinished,
} from "../../../../generated/src/0.5/index.js";

const input = { source: "/ci", subject: { id: "run-42" } } as const;
const fixed = { now: () => new Date("2026-11-21T10:00:00.123Z"), newId: () => "id-1" };

function issuesOf(run: () => unknown): readonly (readonly [string, string])[] {
  try {
    run();
  } catch (error) {
    if (isEventError(error)) return error.issues.map(({ path, keyword }) => [path.join("."), keyword]);
    throw error;
  }
  return [];
}

describe("the builder of a CDEvent", () => {
  it("fills in id, timestamp, type and specversion, from sources that can be replaced", () => {
    expect(pipelineRunFinished(input, fixed)).toEqual({
      context: {
        specversion: "0.5.1",
        id: "id-1",
        source: "/ci",
        type: "dev.cdevents.pipelinerun.finished.0.3.0",
        timestamp: "2026-11-21T10:00:00.123Z",
      },
      subject: { id: "run-42", content: {} },
    });
  });

  it("gives every event an id of its own, and the present time", () => {
    const [a, b] = [pipelineRunFinished(input), pipelineRunFinished(input)];
    expect(a.context.id).not.toBe(b.context.id);
    expect(Math.abs(Date.parse(a.context.timestamp) - Date.now())).toBeLessThan(10_000);
  });

  it("keeps what is given, down to the last digit of the time (C4)", () => {
    const given = { id: "mine", timestamp: "2023-03-20T14:27:05.315384999+02:00", specversion: "0.5.0", chainId: "c" };
    expect(pipelineRunFinished({ ...input, ...given }).context).toMatchObject(given);
    expect(pipelineRunFinished({ ...input, timestamp: new Date(0) }).context.timestamp).toBe(
      "1970-01-01T00:00:00.000Z",
    );
  });

  it("takes undefined as absent, and never shares content between events", () => {
    const event = pipelineRunFinished({ ...input, ...JSON.parse("{}"), chainId: undefined } as never);
    expect("chainId" in event.context).toBe(false);
    const subject = { ...input.subject, source: undefined, content: undefined };
    const none = { ...input, subject, customData: undefined, customDataContentType: undefined };
    expect(pipelineRunFinished(none as never, fixed)).toStrictEqual(pipelineRunFinished(input, fixed));
    expect(pipelineRunFinished(input).subject.content).not.toBe(pipelineRunFinished(input).subject.content);
  });

  it("lists every problem at once, with its place", () => {
    const issues = issuesOf(() =>
      pipelineRunFinished({
        source: "",
        timestamp: "yesterday",
        subject: { id: "", content: { outcome: "nope", extra: 1 } },
      } as never),
    );
    expect(issues).toEqual(
      expect.arrayContaining([
        ["context.source", "minLength"],
        ["context.timestamp", "format"],
        ["subject.id", "minLength"],
        ["subject.content.outcome", "enum"],
        ["subject.content.extra", "additionalProperties"],
      ]),
    );
    expect(issues).toHaveLength(5);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "x"],
    ["a list", []],
    ["no subject", { source: "/ci" }],
    ["a subject that is null", { source: "/ci", subject: null }],
    ["an invalid date", { ...input, timestamp: new Date("never") }],
    ["an id that is no text", { ...input, id: 1 }],
    ["an own __proto__", JSON.parse('{"source": "/ci", "subject": {"id": "x"}, "__proto__": {"a": 1}}')],
    ["an own __proto__ of the subject", JSON.parse('{"source": "/ci", "subject": {"id": "x", "__proto__": {}}}')],
  ])("refuses %s by name", (_name, value) => {
    expect(() => pipelineRunFinished(value as never)).toThrow(EventError);
  });

  it("carries a __proto__ that is given as a member, and never makes it the prototype", () => {
    const given = JSON.parse('{ "source": "/ci", "subject": { "id": "x" }, "__proto__": { "chainId": "y" } }');
    expect(issuesOf(() => pipelineRunFinished(given))).toEqual([["context.__proto__", "additionalProperties"]]);
  });
});

describe("custom data", () => {
  const build = (customData: unknown, customDataContentType?: string): unknown =>
    artifactPackaged({
      source: "/ci",
      subject: { id: "pkg:x/y", content: { change: { id: "c" } } },
      customData,
      ...(customDataContentType !== undefined && { customDataContentType }),
    } as never).customData;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    ["JSON is embedded as it is (B10)", { a: [1] }, undefined, { a: [1] }],
    ["JSON of a JSON media type too (B10)", { a: 1 }, "application/vnd.acme+json; charset=utf-8", { a: 1 }],
    ["bytes without a media type are JSON, by default (C9)", bytes('{"a":1}'), undefined, { a: 1 }],
    ["bytes of another media type become base64 (B11)", bytes("a,b"), "text/csv", "YSxi"],
    ["all bytes survive (B11)", new Uint8Array([0, 127, 128, 255]), "application/octet-stream", "AH+A/w=="],
    ["base64 text stays as it is (B11)", "YSxi", "text/csv", "YSxi"],
  ])("%s", (_name, data, contentType, want) => {
    expect(build(data, contentType)).toEqual(want);
  });

  it("refuses text that is not base64, and says what to do (B11)", () => {
    expect(() => build("a,b", "text/csv")).toThrow(/customData.*base64 or a Uint8Array/);
  });

  it("refuses bytes that should be JSON and are not", () => {
    expect(() => build(bytes("a,b"))).toThrow(/not JSON/);
  });
});
