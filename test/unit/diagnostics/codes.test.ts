import { describe, expect, test } from "vitest";
import { diagnosticKinds } from "../../../src/diagnostics/codes.js";
import { diagnose, hasErrors } from "../../../src/diagnostics/diagnostic.js";

describe("the catalogue of diagnostics", () => {
  test.each(Object.entries(diagnosticKinds))("%s has a title, a cause and a fix", (code, kind) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    expect(["error", "warning", "note"]).toContain(kind.severity);
    expect(kind.title).toMatch(/^\S.*[^.\s]$/);
    // A sentence, since the fix is printed after it.
    expect(kind.cause).toMatch(/^\S.*\.$/);
    expect(kind.fix).toMatch(/^[A-Z].*\S$/);
  });

  test("a diagnostic takes the fix of its kind, or a better one", () => {
    const place = { file: "a.json", pointer: "" };
    expect(diagnose("not-json", "m", place)).toEqual({
      code: "not-json",
      severity: "error",
      message: "m",
      fix: diagnosticKinds["not-json"].fix,
      place,
    });
    expect(diagnose("skipped-file", "m", undefined, "better")).toEqual({
      code: "skipped-file",
      severity: "note",
      message: "m",
      fix: "better",
    });
  });

  test("warnings and notes do not stop a run", () => {
    const warning = diagnose("duplicate-id", "m");
    expect(hasErrors([warning, diagnose("skipped-file", "m")])).toBe(false);
    expect(hasErrors([warning, diagnose("not-json", "m")])).toBe(true);
  });
});
