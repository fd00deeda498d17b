import type { Severity } from "../diagnostics/kind.js";
import type { LintOutcome } from "./lint-inputs.js";
import { count, describeProblems } from "./report-problems.js";

/** All that lint has found, and how much of it; then what was rewritten. */
export function reportLint({ diagnostics, files, rewritten }: LintOutcome): string {
  const found = describeProblems(diagnostics, files);
  const counts = (["error", "warning", "note"] as const satisfies readonly Severity[]).flatMap((severity) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  const looked = `Looked at ${count(files.length, "file")}: ${counts.length === 0 ? "nothing to mend" : counts.join(", ")}.`;
  const old = diagnostics.flatMap(({ code, place }) => (code === "deprecated-name" && place ? [place.file] : []));
  const paths = [...new Set(old)].map((path) => (/[^\w./-]/.test(path) ? JSON.stringify(path) : path)).join(" ");
  const advice = old.length > 0 ? [`To bring the older names up to date: cdevents-gen lint --fix ${paths}`] : [];
  const changed = rewritten.map((path) => `Brought the names in ${path} up to date.`);
  return `${[...found, [looked, ...advice, ...changed].join("\n")].join("\n\n")}\n`;
}
