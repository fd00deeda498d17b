import { type Diagnostic, diagnose } from "./diagnostics/diagnostic.js";
import type { SourceText } from "./load/source-text.js";
import { type Understood, understand } from "./pipeline.js";
import { fixDocument } from "./profiles/xregistry/fix/fix-document.js";
import type { Rename } from "./profiles/xregistry/read/findings.js";
import { lintCatalogue } from "./profiles/xregistry/rules/style-rules.js";

/** What is to be looked at. */
export interface LintRequest {
  readonly sources: readonly SourceText[];
  /** The bundled CDEvents releases that would be generated as well. */
  readonly releases: readonly string[];
  /** Names of exports from the configuration, by what they name. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Finds everything that can be said about inputs: what generation refuses or warns of, and what only lint looks for. */
export async function lint(request: LintRequest): Promise<readonly Diagnostic[]> {
  return findingsOf(await understandInputs(request));
}

/** Inputs after their names were brought up to date. */
export interface FixedInputs {
  /** The new texts of the files that have changed, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is to be said about the inputs as they are then. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceText[];
}

/** Brings the names of catalogues up to date, and finds everything that can be said about them then. */
export async function fix(request: LintRequest): Promise<FixedInputs> {
  const before = await understandInputs(request);
  const renames = before.read?.renames ?? [];
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

/** What is still old after everything was brought up to date has been left on purpose. */
function asKept(diagnostic: Diagnostic): Diagnostic {
  const { code, message, place } = diagnostic;
  return code === "deprecated-name" ? diagnose("kept-old-name", message, place) : diagnostic;
}

function understandInputs(request: LintRequest): Promise<Understood> {
  return understand({ ...request, packageName: "lint", packageVersion: "0.0.0" });
}

function findingsOf({ diagnostics, read }: Understood): readonly Diagnostic[] {
  if (read === undefined) return diagnostics;
  // Catalogues may be parts of one, such as its schemas, of which nothing could be generated.
  const others = diagnostics.filter(({ code }) => code !== "no-events");
  return [...others, ...lintCatalogue(read.subject)];
}
