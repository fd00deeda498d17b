import { describe, expect, test } from "vitest";
import { reportBug, reportFindings } from "../../../src/cli/report.js";
import { reportProblems } from "../../../src/cli/report-problems.js";
import { run } from "../../../src/cli/run.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";

const request = "This is a bug in cdevents-gen. Please report it";

describe("bugs of the tool are called so", () => {
  test("code that does not compile is shown, up to a point", () => {
    const findings = Array.from({ length: 25 }, (_, index) => ({ file: "src/a.ts", line: index + 1, message: "no" }));
    const report = reportFindings(findings, "1.2.3");
    expect(report).toContain("generated code that does not compile (25 errors). Nothing was written.");
    expect(report).toContain("  src/a.ts:20  no\n  ... and 5 more\n");
    expect(report).toContain(request);
    expect(report).toContain("cdevents-gen 1.2.3");
  });

  test.each([
    { error: new TypeError("x is not a function"), want: /TypeError: x is not a function\n\s+at / },
    { error: "a text", want: /^ {2}a text$/m },
  ])("whatever is thrown is shown: $error", ({ error, want }) => {
    expect(reportBug(error, "1.2.3")).toMatch(want);
    expect(reportBug(error, "1.2.3")).toContain(request);
  });

  test("a run that meets one ends with 1", async () => {
    let told = "";
    const stderr = { write: (text: string) => (told += text) };
    const stdout = {
      write(): never {
        throw new Error("out of order");
      },
    };
    expect(await run({ argv: ["--version"], cwd: ".", stdout, stderr, now: () => 0 })).toBe(1);
    expect(told).toContain("Error: out of order");
    expect(told).toContain(request);
  });
});

describe("findings", () => {
  const finding: Diagnostic = {
    code: "duplicate-event",
    severity: "error",
    message: "evil \u001b[2J\u202e name\r\nsecond line",
    fix: "fix",
    place: { file: "a\u0007.json", pointer: "/type" },
  };

  test("cannot steer the terminal that they are shown in", () => {
    const files = [{ path: "a\u0007.json", text: '{ "type": "\u009b2J" }' }];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(reportProblems([finding], files)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test("of files that cannot be quoted keep their place", () => {
    const { place: _place, ...nowhere } = finding;
    expect(reportProblems([{ ...finding, place: { file: "b.json" } }], [])).toMatch(
      /^b\.json {2}error duplicate-event/,
    );
    expect(reportProblems([nowhere], [])).toMatch(/^error duplicate-event/);
    expect(reportProblems([nowhere], [])).toContain("1 problem. Nothing was written.");
  });

  test("that are no errors do not keep anything from being written", () => {
    const report = reportProblems([{ ...finding, severity: "warning" }], []);
    expect(report).not.toContain("Nothing was written");
    expect(reportProblems([], [])).toBe("");
  });

  test("very many findings are counted, and errors come first", () => {
    const many = Array.from({ length: 1500 }, (_, index) => ({
      ...finding,
      message: `number ${index}`,
      severity: index === 1499 ? ("error" as const) : ("warning" as const),
    }));
    const report = reportProblems(many, []);
    expect(report.indexOf("number 1499")).toBeLessThan(200);
    expect(report.match(/number \d+/g)).toHaveLength(1000);
    expect(report).toMatch(/\.\.\. and 500 more\.\n\n1 problem/);
  });
});
