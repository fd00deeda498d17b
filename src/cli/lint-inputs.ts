import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { readInputs } from "../input/read-inputs.js";
import { fix, lint } from "../lint.js";
import type { SourceText } from "../load/source-text.js";
import { rewriteFiles } from "../output/rewrite-files.js";
import type { LintValues } from "./flags.js";
import { readSettings } from "./read-settings.js";

/** What lint has found, and what it has changed. Without files, it could not even begin. */
export interface LintOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were looked at, to quote from. */
  readonly files: readonly SourceText[];
  /** The paths of the files that were rewritten. */
  readonly rewritten: readonly string[];
}

/** Looks for everything that is wrong with inputs, and, where that is asked for, brings old names up to date first. */
export async function lintInputs(values: LintValues, cwd: string): Promise<LintOutcome> {
  const nothing = { out: undefined, spec: undefined, name: undefined };
  const settings = await readSettings({ ...nothing, inputs: values.inputs }, cwd);
  const { options } = settings;
  if (options === undefined) return { ...settings, rewritten: [] };
  if (options.inputs.length === 0) {
    const message = "There is nothing to look at.";
    const example = "Name files or folders: cdevents-gen lint ./schemas";
    return { diagnostics: [diagnose("invalid-arguments", message, undefined, example)], files: [], rewritten: [] };
  }
  const { sources, diagnostics: unread } = readInputs(options.inputs, cwd);
  const request = { sources, releases: options.releases, ...(options.names && { names: options.names }) };
  if (!values.fix || hasErrors(unread)) {
    return { diagnostics: [...unread, ...(await lint(request))], files: sources, rewritten: [] };
  }
  const fixed = await fix(request);
  const rewrites = sources.flatMap(({ path, text }) => {
    const after = fixed.texts.get(path);
    return after === undefined ? [] : [{ path, before: text, text: after }];
  });
  const unwritten = rewriteFiles(rewrites, cwd);
  if (hasErrors(unwritten)) return { diagnostics: unwritten, files: sources, rewritten: [] };
  const rewritten = rewrites.map(({ path }) => path);
  return { diagnostics: [...unread, ...fixed.diagnostics], files: fixed.sources, rewritten };
}
