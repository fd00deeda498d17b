import { afterEach, describe, expect, it, vi } from "vitest";
import {
  artifactPackaged,
  EventError,
  isEventError,
  pipelineRunFinished,
} from "../../../../generated/lib/0.5/index.js";

const input = { source: "/ci", subject: { id: "run-42" } } as const;
const fixed = { now: () => new Date("2026-11-21T10:00:00.123Z"), newId: () => "id-1" };

function errorOf(run: () => unknown): EventError {
  try {
    run();
  } catch (error) {
    if (isEventError(error)) return error;
    throw error;
  }
  throw new Error("no error was thrown");
}

function issuesOf(run: () => unknown): readonly (readonly [string, string])[] {
  return errorOf(run).issues.map(({ path, keyword }) => [path.join("."), keyword]);
}

describe("the builder of a CDEvent", () => {
  it("sets id, timestamp, type and specversion from replaceable sources", () => {
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

  it("sets a new id and the current time for each event", () => {
    const [a, b] = [pipelineRunFinished(input), pipelineRunFinished(input)];
    expect(a.context.id).not.toBe(b.context.id);
    expect(Math.abs(Date.parse(a.context.timestamp) - Date.now())).toBeLessThan(10_000);
  });

  it("keeps given attributes, and all digits of the time", () => {
    const given = { id: "mine", timestamp: "2023-03-20T14:27:05.315384999+02:00", specversion: "0.5.0", chainId: "c" };
    expect(pipelineRunFinished({ ...input, ...given }).context).toMatchObject(given);
    expect(pipelineRunFinished({ ...input, timestamp: new Date(0) }).context.timestamp).toBe(
      "1970-01-01T00:00:00.000Z",
    );
  });

  it("treats undefined as absent, and shares no content between events", () => {
    const event = pipelineRunFinished({ ...input, ...JSON.parse("{}"), chainId: undefined } as never);
    expect("chainId" in event.context).toBe(false);
    const subject = { ...input.subject, source: undefined, content: undefined };
    const none = { ...input, subject, customData: undefined, customDataContentType: undefined };
    expect(pipelineRunFinished(none as never, fixed)).toStrictEqual(pipelineRunFinished(input, fixed));
    expect(pipelineRunFinished(input).subject.content).not.toBe(pipelineRunFinished(input).subject.content);
  });

  it("lists all problems, with their paths in the input", () => {
    const issues = issuesOf(() =>
      pipelineRunFinished({
        source: "",
        timestamp: "yesterday",
        subject: { id: "", content: { outcome: "nope", extra: 1 } },
      } as never),
    );
    expect(issues).toEqual(
      expect.arrayContaining([
        ["source", "minLength"],
        ["timestamp", "format"],
        ["subject.id", "minLength"],
        ["subject.content.outcome", "enum"],
        ["subject.content.extra", "additionalProperties"],
      ]),
    );
    expect(issues).toHaveLength(5);
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a string", "x"],
    ["an array", []],
    ["no subject", { source: "/ci" }],
    ["a subject that is null", { source: "/ci", subject: null }],
    ["an invalid date", { ...input, timestamp: new Date("never") }],
    ["an id that is not a string", { ...input, id: 1 }],
    ["an own __proto__", JSON.parse('{"source": "/ci", "subject": {"id": "x"}, "__proto__": {"a": 1}}')],
    ["an own __proto__ of the subject", JSON.parse('{"source": "/ci", "subject": {"id": "x", "__proto__": {}}}')],
  ])("throws an EventError for %s", (_name, value) => {
    expect(() => pipelineRunFinished(value as never)).toThrow(EventError);
  });

  it("treats a member __proto__ as an unknown property", () => {
    const given = JSON.parse('{ "source": "/ci", "subject": { "id": "x" }, "__proto__": { "chainId": "y" } }');
    expect(issuesOf(() => pipelineRunFinished(given))).toEqual([["__proto__", "additionalProperties"]]);
  });
});

describe("the errors of a builder", () => {
  it.each([
    ["subjct", { source: "/ci", subjct: { id: "x" } }, "did you mean `subject`?"],
    ["chainID", { ...input, chainID: "x" }, "did you mean `chainId`?"],
    ["customdata", { ...input, customdata: {} }, "did you mean `customData`?"],
    ["colour", { ...input, colour: "red" }, undefined],
  ])("report the unknown property %s of the input", (name, given, hint) => {
    const { issues } = errorOf(() => pipelineRunFinished(given as never));
    expect(issues).toContainEqual(
      expect.objectContaining({ path: [name], message: `unknown property \`${name}\``, hint }),
    );
  });

  it("keep the hint about a renamed property", () => {
    const subject = { id: "x", content: { url: "https://example.com" } };
    const { message } = errorOf(() => pipelineRunFinished({ source: "/ci", subject } as never));
    expect(message).toContain("/subject/content/url: unknown property `url` (`url` became `uri` in 0.5.0)");
  });

  it("suggest to leave out an optional member that is null", () => {
    const { message } = errorOf(() => pipelineRunFinished({ ...input, chainId: null } as never));
    expect(message).toContain("/chainId: must be a string, but is null (leave it out)");
  });

  it("describe an invalid date", () => {
    const { message } = errorOf(() => pipelineRunFinished({ ...input, timestamp: new Date("never") }));
    expect(message).toContain('/timestamp: must be a valid date-time, but is "Invalid Date"');
  });
});

describe("the id of an event", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is random on a page without crypto.randomUUID", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = [1, 2].map(() => pipelineRunFinished(input).context.id);
    expect(ids[0]).toMatch(/^\d+-\d+-\d+-\d+$/);
    expect(ids[0]).not.toBe(ids[1]);
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
    ["embeds JSON", { a: [1] }, undefined, { a: [1] }],
    ["embeds JSON of another JSON media type", { a: 1 }, "application/vnd.acme+json; charset=utf-8", { a: 1 }],
    ["parses bytes without a content type as JSON", bytes('{"a":1}'), undefined, { a: 1 }],
    ["encodes bytes of another media type as base64", bytes("a,b"), "text/csv", "YSxi"],
    ["encodes all byte values", new Uint8Array([0, 127, 128, 255]), "application/octet-stream", "AH+A/w=="],
    ["keeps a base64 string", "YSxi", "text/csv", "YSxi"],
  ])("%s", (_name, data, contentType, want) => {
    expect(build(data, contentType)).toEqual(want);
  });

  it("refuses a string that is not base64, and suggests bytes", () => {
    expect(() => build("a,b", "text/csv")).toThrow(/customData.*base64 or a Uint8Array/);
  });

  it("refuses bytes that are not JSON without a content type", () => {
    expect(() => build(bytes("a,b"))).toThrow(/not JSON/);
  });
});
