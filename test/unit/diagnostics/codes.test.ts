import { describe, expect, it } from "vitest";
import { diagnosticKinds } from "../../../src/diagnostics/codes.js";
import { diagnose, hasErrors } from "../../../src/diagnostics/diagnostic.js";

describe("diagnosticKinds", () => {
  it.each(Object.entries(diagnosticKinds))("has a well-formed code, title, cause and fix for %s", (code, kind) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    expect(["error", "warning", "note"]).toContain(kind.severity);
    expect(kind.title).toMatch(/^\S.*[^.\s]$/);
    // Printed as sentences.
    expect(kind.cause).toMatch(/^[A-Za-z].*\.$/);
    expect(kind.fix).toMatch(/^[A-Z].*\S$/);
  });
});

describe("diagnose", () => {
  it("uses the severity and the fix of the code", () => {
    const place = { file: "a.json", pointer: "" };
    expect(diagnose("not-json", "m", place)).toEqual({
      code: "not-json",
      severity: "error",
      message: "m",
      fix: diagnosticKinds["not-json"].fix,
      place,
    });
  });

  it("prefers the fix that is passed", () => {
    expect(diagnose("skipped-file", "m", undefined, "better")).toEqual({
      code: "skipped-file",
      severity: "note",
      message: "m",
      fix: "better",
    });
  });
});

describe("hasErrors", () => {
  it("returns true for errors only, not for warnings and notes", () => {
    const warning = diagnose("duplicate-id", "m");
    expect(hasErrors([warning, diagnose("skipped-file", "m")])).toBe(false);
    expect(hasErrors([warning, diagnose("not-json", "m")])).toBe(true);
  });
});
