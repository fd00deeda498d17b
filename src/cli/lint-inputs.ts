import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { readInputs } from "../input/read-inputs.js";
import { fix, lint } from "../lint.js";
import type { SourceText } from "../load/source-text.js";
import { rewriteFiles } from "../output/rewrite-files.js";
import { withoutConsequences } from "./consequences.js";
import type { LintValues } from "./flags.js";
import { readSettings } from "./read-settings.js";

/** The findings of lint and the changes it made. `files` is empty if nothing could be read. */
export interface LintOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** The checked files, to quote from. */
  readonly files: readonly SourceText[];
  /** The paths of the files that were rewritten. */
  readonly rewritten: readonly string[];
}

/** Checks inputs. With `fix`, names of older drafts are updated first. */
export async function lintInputs(values: LintValues, cwd: string): Promise<LintOutcome> {
  const nothing = { out: undefined, spec: undefined, name: undefined };
  const settings = await readSettings({ ...nothing, inputs: values.inputs }, cwd);
  const { options } = settings;
  if (options === undefined) return { ...settings, rewritten: [] };
  if (options.inputs.length === 0) {
    const message = "There are no inputs.";
    const example = "Name files or folders: cdevents-gen lint ./schemas";
    return { diagnostics: [diagnose("invalid-arguments", message, undefined, example)], files: [], rewritten: [] };
  }
  const { sources, diagnostics: unread } = readInputs(options.inputs, cwd);
  const request = { sources, releases: options.releases, ...(options.names && { names: options.names }) };
  if (!values.fix || hasErrors(unread)) {
    const diagnostics = withoutConsequences([...unread, ...(await lint(request))]);
    return { diagnostics, files: sources, rewritten: [] };
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
