import type { Severity } from "../diagnostics/kind.js";
import type { LintOutcome } from "./lint-inputs.js";
import { count, describeProblems } from "./report-problems.js";

/** Reports the findings of lint, their number, and the files that were rewritten. */
export function reportLint({ diagnostics, files, rewritten }: LintOutcome): string {
  const found = describeProblems(diagnostics, files);
  const counts = (["error", "warning", "note"] as const satisfies readonly Severity[]).flatMap((severity) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  const looked = `Checked ${count(files.length, "file")}: ${counts.length === 0 ? "no problems found" : counts.join(", ")}.`;
  const old = diagnostics.flatMap(({ code, place }) => (code === "deprecated-name" && place ? [place.file] : []));
  const paths = [...new Set(old)].map((path) => (/[^\w./-]/.test(path) ? JSON.stringify(path) : path)).join(" ");
  const advice = old.length > 0 ? [`To update the older names: cdevents-gen lint --fix ${paths}`] : [];
  const changed = rewritten.map((path) => `Updated the names in ${path}.`);
  return `${[...found, [looked, ...advice, ...changed].join("\n")].join("\n\n")}\n`;
}
