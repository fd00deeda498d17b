import { resolve } from "node:path";
import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { jsonSchemaFiles } from "../export/json-schema-files.js";
import { xregistryText } from "../export/xregistry/xregistry-text.js";
import { readInputs } from "../input/read-inputs.js";
import type { SourceText } from "../load/source-text.js";
import { checkOutputPlace } from "../output/output-place.js";
import { writePackage } from "../output/write-package.js";
import { writeTextFile } from "../output/write-text-file.js";
import { type LoadedModel, loadModel } from "../pipeline.js";
import type { ExportValues } from "./flags.js";
import { readSettings } from "./read-settings.js";
import { count, reportProblems } from "./report-problems.js";

/** The outcome of an export. */
export interface ExportOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** The inputs, to quote from. */
  readonly files: readonly SourceText[];
  /** Describes what was written. */
  readonly written?: string;
  /** The exported text, if it goes to stdout. */
  readonly text?: string;
}

/** Writes the inputs as a catalogue or as JSON Schemas. */
export async function exportInputs({ inputs, format, out, spec }: ExportValues, cwd: string): Promise<ExportOutcome> {
  const misused = misuse(format, out);
  if (misused.length > 0 || out === undefined) return refused(misused, []);
  const settings = await readSettings({ inputs, spec, out: undefined, name: undefined }, cwd);
  const { options } = settings;
  if (options === undefined) return refused(settings.diagnostics, settings.files);

  const read = readInputs(options.inputs, cwd);
  const { sources } = read;
  // The folder that is about to be rewritten need not be mentioned.
  const unread = read.diagnostics.filter(
    ({ code, place }) => code !== "skipped-export" || resolve(cwd, place?.file ?? "") !== resolve(cwd, out),
  );
  const misplaced =
    format === "xregistry" ? overwritten(sources, out, cwd) : checkOutputPlace(out, options.inputs, cwd);
  if (misplaced.length > 0) return refused(misplaced, sources);
  const { releases, names, name: packageName } = options;
  const request = { sources, releases, ...(names && { names }), packageName, packageVersion: "0.0.0" };
  const loaded = await loadModel(request);
  const found = [...unread, ...loaded.diagnostics];
  if (hasErrors(found)) return refused(found, sources);
  const { diagnostics, ...rest } =
    format === "xregistry" ? await writeCatalogue(loaded, out, cwd) : writeSchemas(loaded, out);
  const all = [...found, ...diagnostics];
  return hasErrors(all) ? refused(all, sources) : { ...rest, diagnostics: all, files: sources };
}

/** Checks the options. */
function misuse(format: string | undefined, out: string | undefined): readonly Diagnostic[] {
  const fix = "Write --format xregistry -o catalogue.xreg.json, or --format json-schema -o ./schemas.";
  const isKnown = format === "xregistry" || format === "json-schema";
  const problems = [
    ...(isKnown
      ? []
      : [format === undefined ? "No --format is given." : `There is no format ${JSON.stringify(format)}.`]),
    ...(format === "json-schema" && out === "-" ? ["JSON Schemas are several files and cannot go to stdout."] : []),
    ...(out === undefined || out.trim() === "" ? ["No output is given."] : []),
  ];
  return problems.map((problem) => diagnose("invalid-arguments", problem, undefined, fix));
}

/** Refuses to overwrite an input. */
function overwritten(sources: readonly SourceText[], out: string, cwd: string): readonly Diagnostic[] {
  const source = sources.find(({ path }) => resolve(cwd, path) === resolve(cwd, out));
  if (source === undefined) return [];
  const message = `${source.path} is an input, which the catalogue would overwrite.`;
  return [diagnose("output-among-sources", message, { file: source.path }, "Choose another file.")];
}

type Written = Omit<ExportOutcome, "files">;

async function writeCatalogue(loaded: LoadedModel, out: string, cwd: string): Promise<Written> {
  const text = await xregistryText(loaded, /\.ya?ml$/i.test(out) ? "yaml" : "json");
  if (out === "-") return { diagnostics: [], text };
  return { diagnostics: writeTextFile(out, text, cwd), written: `Wrote the catalogue ${out}.` };
}

function writeSchemas({ model }: LoadedModel, out: string): Written {
  const files = jsonSchemaFiles(model);
  const { diagnostics } = writePackage(out, files);
  return { diagnostics, written: `Wrote ${count(files.size, "schema")} to ${out}.` };
}

function refused(diagnostics: readonly Diagnostic[], files: readonly SourceText[]): ExportOutcome {
  return { diagnostics, files };
}

/** Reports the findings and what was written. */
export function reportExport({ diagnostics, files, written }: ExportOutcome): string {
  const parts = [reportProblems(diagnostics, files), ...(written === undefined ? [] : [`${written}\n`])];
  return parts.filter((part) => part !== "").join("\n");
}
