import { describe, expect, test } from "vitest";
import { typecheck } from "../../../src/verify/typecheck.js";

describe("the type check of generated modules", () => {
  test("finds errors in all files at once, under every strict option", () => {
    const files = new Map([
      ["good.ts", "export interface Good { readonly a?: string }\nexport const zero = 0;\n"],
      ["type.ts", 'export const a: number = "text";\n'],
      ["exact.ts", 'import type { Good } from "./good.js";\nexport const b: Good = { a: undefined };\n'],
      ["index-access.ts", "export const c = (list: string[]): string => list[0];\n"],
      ["verbatim.ts", 'import { Good } from "./good.js";\nexport type D = Good;\n'],
      ["erasable.ts", "export enum E {\n  one,\n}\n"],
      ["missing.ts", 'import { zero } from "./nowhere.js";\nexport const f = zero;\n'],
    ]);
    const found = typecheck(files).map(({ file, line, message }) => `${file}:${line} ${message}`);
    expect(found.sort()).toEqual([
      expect.stringMatching(/^erasable\.ts:1 .*erasableSyntaxOnly/),
      expect.stringMatching(/^exact\.ts:2 .*exactOptionalPropertyTypes/),
      expect.stringMatching(/^index-access\.ts:1 .*'string \| undefined'/),
      expect.stringMatching(/^missing\.ts:1 .*nowhere\.js/),
      expect.stringMatching(/^type\.ts:1 .*'string' is not assignable/),
      expect.stringMatching(/^verbatim\.ts:1 .*verbatimModuleSyntax/),
    ]);
  });

  test("finds nothing in valid modules", () => {
    const files = new Map([
      ["good.ts", "export const request = new Request('https://a.example');\nexport const ok = 'a'.isWellFormed();\n"],
    ]);
    expect(typecheck(files)).toEqual([]);
  });
});
