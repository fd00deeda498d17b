import { expect, test } from "vitest";
import type { Schema } from "../../../src/schema/schema.js";
import { printTypes } from "../../support/printed-types.js";
import { countInstantiations, typeCheck } from "./type-check.js";

/** Events as a profile shapes them: a common context that each event narrows, and a subject of its own. */
function events(count: number): ReadonlyMap<string, Schema> {
  const text: Schema = { type: "string" };
  const named = new Map<string, Schema>([
    [
      "Context",
      {
        type: "object",
        properties: { id: text, source: text, type: text, timestamp: text },
        required: ["id", "source", "type", "timestamp"],
        additionalProperties: false,
      },
    ],
    [
      "Event",
      {
        type: "object",
        properties: { context: { $ref: "#/$defs/Context" }, subject: { type: "object" }, customData: {} },
        required: ["context", "subject"],
        additionalProperties: false,
      },
    ],
  ]);
  for (let at = 0; at < count; at++) {
    const type: Schema = { properties: { type: { const: `com.example.event${at}` } } };
    const content: Schema = {
      type: "object",
      properties: { [`field${at}`]: text, outcome: { enum: ["success", "failure"] } },
      required: [`field${at}`],
      additionalProperties: false,
    };
    const subject: Schema = {
      type: "object",
      properties: { id: text, content },
      required: ["id", "content"],
      additionalProperties: false,
    };
    const context: Schema = { allOf: [{ $ref: "#/$defs/Context" }, type] };
    named.set(`Event${at}`, { allOf: [{ $ref: "#/$defs/Event" }, { properties: { context, subject } }] });
  }
  named.set("AnyEvent", { anyOf: Array.from({ length: count }, (_, at) => ({ $ref: `#/$defs/Event${at}` }) as const) });
  return named;
}

function printAll(count: number): string {
  return [...printTypes(events(count)).values()].map(({ code }) => code).join("\n\n");
}

test("an event extends what all events are, and narrows what is its own", () => {
  const types = printTypes(events(1));
  expect(types.get("Event0")?.code).toBe(`export interface Event0 extends Event {
  context: Context & { type?: "com.example.event0" };
  subject: {
    id: string;
    content: { field0: string; outcome?: "success" | "failure" };
  };
}`);
});

test("a union of 45 events costs a checker at most 20 instantiations", () => {
  const modules = new Map([["/events.mts", `${printAll(45)}\n`]]);
  expect(typeCheck(modules)).toEqual([]);
  expect(countInstantiations(modules)).toBeLessThanOrEqual(20);
});
