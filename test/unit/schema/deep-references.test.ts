import { describe, expect, test } from "vitest";
import { generate, loadModel } from "../../../src/pipeline.js";
import { refuseDeepReferences } from "../../../src/schema/deep-references.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { sampleSchema } from "../cli/sample-schemas.js";
import { inOneLine, resolveFiles } from "./resolved.js";

type Keywords = { readonly [keyword: string]: JsonValue };
type Shape = (next: Keywords, level: number) => Keywords;

/** A chain of so many definitions, of which the last one leads back to the first where it is a circle. */
function chain(length: number, shape: Shape, end: Keywords = { type: "string" }): Keywords {
  const definitions = Array.from({ length }, (_, level): [string, Keywords] => [
    `d${level}`,
    level === length - 1 ? end : shape({ $ref: `#/$defs/d${level + 1}` }, level),
  ]);
  return Object.fromEntries(definitions);
}

const shapes = {
  properties: (next) => ({ type: "object", properties: { next } }),
  required: (next) => ({ type: "object", properties: { next }, required: ["next"] }),
  items: (next) => ({ type: "array", items: next, minItems: 1 }),
  allOf: (next, level) => ({ allOf: [next], minProperties: level % 3 }),
  anyOf: (next, level) => ({ anyOf: [next, { required: [`r${level}`] }] }),
  oneOf: (next, level) => ({ oneOf: [next, { type: "array", minItems: level }] }),
  not: (next) => ({ not: next }),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  if: (next) => ({ if: next, then: { type: "object" } }),
} as const satisfies { readonly [name: string]: Shape };

function request($defs: Keywords) {
  const text = sampleSchema({ type: "com.acme.a.b.1.0.0", content: { $ref: "#/$defs/d0" }, extra: { $defs } });
  const sources = [{ path: "a.json", name: "a.json", text, named: true }];
  return { sources, releases: [], packageName: "p", packageVersion: "1.0.0", templates: new Map() };
}

describe("chains of definitions end before the call stack does", () => {
  test.each(["properties", "items", "anyOf", "not"] as const)("450 by %s are generated", async (name) => {
    const { files, diagnostics } = await generate(request(chain(450, shapes[name])));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(files.size).toBeGreaterThan(0);
  });

  test.each(Object.entries(shapes))("5,000 by %s are refused by name", async (_, shape) => {
    const { diagnostics } = await loadModel(request(chain(5000, shape)));
    expect(diagnostics.map(inOneLine)).toEqual([
      expect.stringMatching(
        /^too-deep-refs a\.json#\/\$defs\/d\d+: D\d+ refers to other schemas through more than 1400 levels/,
      ),
    ]);
  });

  test("5,000 in a circle are refused, too", async () => {
    const circle = chain(5000, (next) => ({ properties: { next } }), { items: { $ref: "#/$defs/d0" } });
    const { diagnostics } = await loadModel(request(circle));
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-deep-refs"]);
  });

  test("5,000 beside each other are not", async () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`d${index}`, { $ref: "#/$defs/end" }]),
    );
    const anyOf = Object.keys($defs).map((name) => ({ $ref: `#/$defs/${name}` }));
    const resolved = resolveFiles({ "a.json": { anyOf, $defs: { ...$defs, end: { $ref: "#/$defs/d0" } } } });
    expect(refuseDeepReferences(resolved)).toBe(resolved);
  });
});
