import { describe, expect, test } from "vitest";
import { typecheck } from "../../../src/verify/typecheck.js";

const manifest = '{ "type": "module" }';

describe("what does not compile in a user's project is found", () => {
  test("in all files at once, under every strict option", () => {
    const files = new Map([
      ["package.json", manifest],
      ["src/good.ts", "export interface Good { readonly a?: string }\nexport const zero = 0;\n"],
      ["src/type.ts", 'export const a: number = "text";\n'],
      ["src/exact.ts", 'import type { Good } from "./good.js";\nexport const b: Good = { a: undefined };\n'],
      ["src/index-access.ts", "export const c = (list: string[]): string => list[0];\n"],
      ["src/verbatim.ts", 'import { Good } from "./good.js";\nexport type D = Good;\n'],
      ["src/erasable.ts", "export enum E {\n  one,\n}\n"],
      ["src/missing.ts", 'import { zero } from "./nowhere.js";\nexport const f = zero;\n'],
      // Neither JavaScript nor declarations: they are made from what is checked.
      ["dist/good.d.ts", "nonsense"],
    ]);
    const found = typecheck(files).map(({ file, line, message }) => `${file}:${line} ${message}`);
    expect(found.sort()).toEqual([
      expect.stringMatching(/^src\/erasable\.ts:1 .*erasableSyntaxOnly/),
      expect.stringMatching(/^src\/exact\.ts:2 .*exactOptionalPropertyTypes/),
      expect.stringMatching(/^src\/index-access\.ts:1 .*'string \| undefined'/),
      expect.stringMatching(/^src\/missing\.ts:1 .*nowhere\.js/),
      expect.stringMatching(/^src\/type\.ts:1 .*'string' is not assignable/),
      expect.stringMatching(/^src\/verbatim\.ts:1 .*verbatimModuleSyntax/),
    ]);
  });

  test("and nothing is found where nothing is wrong", () => {
    const files = new Map([
      ["package.json", manifest],
      [
        "src/good.ts",
        "export const request = new Request('https://a.example');\nexport const ok = 'a'.isWellFormed();\n",
      ],
    ]);
    expect(typecheck(files)).toEqual([]);
  });
});
