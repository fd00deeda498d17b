import fc from "fast-check";
import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import { docComment, escapeDocText, lineComment } from "../../../src/print/doc-comment.js";

describe("comments", () => {
  it.each([
    ["one line", "/** one line */\n"],
    ["two\nlines", "/**\n * two\n * lines\n */\n"],
    ["two\r\nlines\rand\u2028more", "/**\n * two\n * lines\n * and\n * more\n */\n"],
    ["ends */ early", "/** ends * / early */\n"],
    ["mail a@b.example", "/** mail a@b.example */\n"],
    ["@internal and {@link x}", "/** \\@internal and {\\@link x} */\n"],
    ["bidi \u202e control \u0000", "/** bidi  control */\n"],
    ["", ""],
  ])("print %j", (text, want) => {
    expect(docComment(text)).toBe(want);
  });

  it("are one comment and nothing else, whatever the text", () => {
    const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
    const hostile = fc.constantFrom(
      "*/",
      "/*",
      "//",
      "\r",
      "\u2029",
      "@ts-nocheck",
      "# sourceMappingURL=x",
      '/// <reference path="x" />',
    );
    const text = fc.array(fc.oneof(hostile, fc.string({ unit: "binary" }))).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (value) => {
        for (const comment of [docComment(value), lineComment(value)]) {
          const file = project.createSourceFile("x.ts", `${comment}const canary = 1;`, { overwrite: true });
          expect(file.getStatements()).toHaveLength(1);
          expect(file.compilerNode.referencedFiles).toEqual([]);
          expect(comment).not.toMatch(/(?<!\\)@ts-|[#@] ?sourceMappingURL/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keep what a person can read", () => {
    expect(escapeDocText("  Größe in €: `a | b`, 100 %  ")).toBe("Größe in €: `a | b`, 100 %");
  });
});
