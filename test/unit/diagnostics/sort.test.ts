import { describe, expect, it } from "vitest";
import { type Diagnostic, diagnose } from "../../../src/diagnostics/diagnostic.js";
import { sortDiagnostics } from "../../../src/diagnostics/sort.js";
import { SourceFile } from "../../../src/diagnostics/source-file.js";

function at(file: string, pointer: string): Diagnostic {
  return diagnose("not-a-schema", "m", { file, pointer });
}

describe("sortDiagnostics", () => {
  it("sorts by file, position and code and removes duplicates", () => {
    const text = '{\n  "type": 1,\n  "required": ["id", 2],\n  "properties": {}\n}\n';
    const sorted = sortDiagnostics(
      [
        at("b.json", "/type"),
        at("a.json", "/properties"),
        diagnose("endless-ref", "m", { file: "a.json", pointer: "/properties" }),
        at("a.json", "/required/1"),
        at("B.json", ""),
        diagnose("no-events", "m"),
        at("a.json", "/type"),
        at("a.json", "/type"),
      ],
      new Map([["a.json", new SourceFile(text)]]),
    );
    expect(sorted.map(({ code, place }) => `${code} ${place?.file} ${place?.pointer}`)).toEqual([
      "no-events undefined undefined",
      "not-a-schema B.json ",
      "not-a-schema a.json /type",
      "not-a-schema a.json /required/1",
      "endless-ref a.json /properties",
      "not-a-schema a.json /properties",
      "not-a-schema b.json /type",
    ]);
  });

  it("compares indices as numbers if the text of the file is not known", () => {
    const sorted = sortDiagnostics([at("a.json", "/required/10"), at("a.json", "/required/9"), at("a.json", "/a")]);
    expect(sorted.map(({ place }) => place?.pointer)).toEqual(["/a", "/required/9", "/required/10"]);
  });
});
