import { type Diagnostic, diagnose } from "./diagnostics/diagnostic.js";
import type { SourceText } from "./load/source-text.js";
import { type LoadedModel, loadModel } from "./pipeline.js";
import { fixDocument } from "./profiles/xregistry/fix/fix-document.js";
import type { Rename } from "./profiles/xregistry/read/findings.js";
import { lintCatalogue } from "./profiles/xregistry/rules/style-rules.js";

/** The inputs to check. */
export interface LintRequest {
  readonly sources: readonly SourceText[];
  /** The bundled CDEvents releases that would be generated as well. */
  readonly releases: readonly string[];
  /** Names of exports from the configuration, by what they name. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Returns all findings about the inputs: those of generation and those that only lint reports. */
export async function lint(request: LintRequest): Promise<readonly Diagnostic[]> {
  return findingsOf(await loadInputs(request));
}

/** Inputs with updated names. */
export interface FixedInputs {
  /** The new contents of changed files by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Findings about the inputs after the changes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceText[];
}

/** Updates the names of catalogues, and returns all findings about the result. */
export async function fix(request: LintRequest): Promise<FixedInputs> {
  const before = await loadInputs(request);
  const renames = before.results.flatMap(({ catalogue }) => catalogue?.renames ?? []);
  const texts = new Map<string, string>();
  const left: Rename[] = [];
  for (const { path, text } of request.sources) {
    const own = renames.filter(({ place }) => place.file === path);
    const fixed = fixDocument(text, own);
    if (fixed.text !== text) texts.set(path, fixed.text);
    left.push(...fixed.left);
  }
  const sources = request.sources.map((source) => ({ ...source, text: texts.get(source.path) ?? source.text }));
  const diagnostics = await lint({ ...request, sources });
  return { texts, sources, diagnostics: left.length === 0 ? diagnostics : diagnostics.map(asKept) };
}

/** Reports an old name that could not be updated as kept. */
function asKept(diagnostic: Diagnostic): Diagnostic {
  const { code, message, place } = diagnostic;
  return code === "deprecated-name" ? diagnose("kept-old-name", message, place) : diagnostic;
}

function loadInputs(request: LintRequest): Promise<LoadedModel> {
  return loadModel({ ...request, packageName: "lint", packageVersion: "0.0.0" });
}

function findingsOf({ diagnostics, results }: LoadedModel): readonly Diagnostic[] {
  const catalogues = results.flatMap(({ catalogue }) => catalogue ?? []);
  if (catalogues.length === 0) return diagnostics;
  // Catalogues may be parts of one, such as its schemas, of which nothing could be generated.
  const others = diagnostics.filter(({ code }) => code !== "no-events");
  return [...others, ...catalogues.flatMap(({ subject }) => lintCatalogue(subject))];
}
