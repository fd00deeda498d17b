import fc from "fast-check";
import ts from "typescript-5.9";
import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/schema/schema.js";
import { printTypes } from "../../support/printed-types.js";

/** A schema with the same text in every place where a schema can have text of its author's. */
function schemas(text: string): ReadonlyMap<string, Schema> {
  const named = (value: Schema): { readonly [name: string]: Schema } => ({ [text]: value });
  const target: Schema = {
    title: text,
    description: text,
    deprecated: true,
    default: text,
    examples: [text],
    type: "object",
    properties: {
      ...named({ type: "string", description: text, pattern: text, format: text }),
      first: { enum: [text, `${text}2`], description: text },
      second: { const: { a: text, list: [text] } },
      third: { anyOf: [{ type: "string" }, { const: text }] },
      fourth: {
        type: "object",
        properties: named({ description: text }),
        required: [text],
        additionalProperties: false,
      },
    },
    required: [text],
    patternProperties: named({ type: "string" }),
    additionalProperties: { const: text },
    dependentRequired: { a: [text] },
    "x-renamed": { a: { name: text, since: text } },
  };
  return new Map<string, Schema>([
    ["Target", target],
    ["Other", { allOf: [{ $ref: "#/$defs/Target" }, { description: text, properties: named({ const: text }) }] }],
    ["Values", { enum: [text, [text], { key: text }] }],
  ]);
}

/** Texts that have broken out of literals or comments elsewhere, or that tools act on (security A). */
const payloads: readonly string[] = [
  "*/ globalThis.pwned = 1; /*",
  "**/",
  "/* */ //",
  "`\u0024{globalThis.pwned = 1}`",
  "\u0024{1}",
  '"; globalThis.pwned = 1; "',
  "'; globalThis.pwned = 1; '",
  '\\"; globalThis.pwned = 1; //',
  "\\",
  "a\nglobalThis.pwned = 1",
  "a\rglobalThis.pwned = 1",
  "a\r\nglobalThis.pwned = 1",
  "a\u2028globalThis.pwned = 1",
  "a\u2029globalThis.pwned = 1",
  "//# sourceMappingURL=https://evil.example/x.map",
  "@ts-nocheck",
  "// @ts-ignore",
  "@internal",
  '/// <reference path="../../../etc/passwd" />',
  "</script><script>",
  "\u202e\u2066 gnirts",
  "\ud800 alone \udc00",
  "\0\u0001\u007f",
  "] : never } | any ; export const x = 1",
  "[k: string]: any",
  "prototype",
  "D0",
  "K0",
  "T0",
  "L0",
  "X0",
  "F0",
  "Root",
  "Optional",
  "OpenString",
];

/** The text that the placeholders are compared with; nothing in it can mean anything. */
const harmless = "harmless text";

interface Outline {
  /** The kinds of all nodes, in order. */
  readonly kinds: readonly string[];
  /** The texts of all string literals and of all quoted or bare property names. */
  readonly texts: readonly string[];
  readonly comments: readonly string[];
  readonly errors: readonly string[];
}

function outline(code: string): Outline {
  const source = ts.createSourceFile("types.ts", code, ts.ScriptTarget.ES2022, true);
  const kinds: string[] = [];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isKey = ts.isPropertySignature(node.parent) && node.parent.name === node;
    kinds.push(isKey ? "name" : (ts.SyntaxKind[node.kind] ?? ""));
    if (ts.isStringLiteral(node) || (isKey && ts.isIdentifier(node))) texts.push(node.text);
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return {
    kinds,
    texts,
    comments: code.match(/\/\*\*.*?\*\//gs) ?? [],
    errors: diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
  };
}

function print(text: string): string {
  return [...printTypes(schemas(text)).values()].map(({ code }) => code).join("\n");
}

describe("text of a schema stays in its literal or comment (security A)", () => {
  test.each(payloads)("%j", (payload) => {
    const found = outline(print(payload));
    const expected = outline(print(harmless));
    expect(found.errors).toEqual([]);
    expect(found.kinds).toEqual(expected.kinds);
    expect(found.texts).toEqual(expected.texts.map((text) => text.replace(harmless, () => payload)));
    expect(found.comments.length).toBeLessThanOrEqual(expected.comments.length);
    for (const comment of found.comments) {
      expect(comment).not.toMatch(
        /[\r\u2028\u2029\u202e\u2066]|(?<!\\)@(?!deprecated|format |defaultValue |example )|# sourceMappingURL/,
      );
    }
  });

  test("nothing but ASCII is left outside comments, and no text of a schema outside quotes", () => {
    const code = print("\u202e");
    const outside = code.replace(/\/\*\*.*?\*\//gs, "").replace(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(outside).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("any text at all", () => {
    const expected = outline(print(harmless));
    const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyText, (units) => {
        const text = String.fromCharCode(...units);
        fc.pre(!["first", "second", "third", "fourth"].includes(text));
        const found = outline(print(text));
        expect(found.errors).toEqual([]);
        expect(found.texts).toEqual(expected.texts.map((one) => one.replace(harmless, () => text)));
      }),
      { numRuns: 50 },
    );
  });
});

test("a property named __proto__ is a property of that name", () => {
  const properties = JSON.parse('{ "__proto__": { "type": "string" } }');
  const types = printTypes(new Map([["Odd", { type: "object", properties, additionalProperties: false }]]));
  expect(types.get("Odd")?.code).toBe('export interface Odd {\n  ["__proto__"]?: string;\n}');
});
