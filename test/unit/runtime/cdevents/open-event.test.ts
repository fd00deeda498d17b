import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type CDEvent,
  type CustomEvent,
  customEvent,
  fromCloudEvent,
  isCDEvent,
  isEventError,
  parse,
  safeParse,
  toCloudEvent,
} from "../../../../generated/lib/0.5/index.js";

const type = "dev.cdeventsx.acme-thing.created.1.0.0";
const given = { type, source: "/acme", subject: { id: "thing-1", content: { colour: "red" } } } as const;

function issuesOf(run: () => unknown): readonly (readonly [string, string])[] {
  try {
    run();
  } catch (error) {
    if (isEventError(error)) return error.issues.map(({ path, keyword }) => [path.join("."), keyword]);
    throw error;
  }
  return [];
}

describe("a custom event", () => {
  it("has the given type, and the other attributes set", () => {
    const event = customEvent(given);
    expect(event.context).toMatchObject({ type, source: "/acme", specversion: "0.5.1" });
    expect(event.context.id).not.toBe("");
    expect(event.subject.content).toEqual({ colour: "red" });
    expectTypeOf(event.context.type).toEqualTypeOf<`dev.cdeventsx.${string}`>();
    expectTypeOf<CustomEvent>().toExtend<CDEvent>();
  });

  it("is read by the release because its type matches the pattern", () => {
    const event = customEvent(given);
    expect(parse(JSON.stringify(event))).toEqual(event);
    expect(safeParse(event).success).toBe(true);
    expect(isCDEvent(event)).toBe(true);
    expect(customEvent.is(event)).toBe(true);
    expect(customEvent.types.test(type)).toBe(true);
    expect(toCloudEvent(event)).toMatchObject({ type, subject: "thing-1" });
    expect(fromCloudEvent(toCloudEvent(event))).toEqual(event);
  });

  it("requires a type", () => {
    // @ts-expect-error the type is missing
    expect(issuesOf(() => customEvent({ source: "/acme", subject: { id: "x" } }))).toContainEqual(["type", "required"]);
  });

  it.each([
    ["dev.cdevents.build.started.0.3.0", "a type of the vocabulary"],
    ["dev.cdeventsx.acme-thing.created.1.0", "a version of two parts"],
    ["dev.cdeventsx.acmething.created.1.0.0", "a subject without a tool"],
    ["com.acme.thing.created.1.0.0", "another namespace"],
  ])("refuses the type %s, %s", (other) => {
    expect(issuesOf(() => customEvent({ ...given, type: other as never }))).toEqual([["type", "pattern"]]);
  });

  it("is an unknown event for the release if its type does not match", () => {
    const event = customEvent(given);
    const wrong = { ...event, context: { ...event.context, type: "dev.cdeventsx.acme-thing.created" } };
    expect(() => parse(wrong)).toThrow("unknown event type");
    expect(isCDEvent(wrong)).toBe(false);
  });

  it("is called a custom event in errors", () => {
    const event = { ...customEvent(given), extra: 1 };
    expect(() => parse(event)).toThrow(/not a valid custom event/);
    expect(issuesOf(() => parse(event))).toEqual([["extra", "additionalProperties"]]);
  });
});
