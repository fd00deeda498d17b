import { isAbsolute, relative, resolve } from "node:path";
import type { Options } from "../config/options.js";
import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { FindingError } from "../diagnostics/finding-error.js";
import type { GenerateRequest } from "../generate-request.js";
import { readInputs, readTemplates } from "../input/read-inputs.js";
import type { SourceText } from "../load/source-text.js";
import type { PackageModel } from "../model/event-model.js";
import { digestInputs } from "../output/input-digest.js";
import { checkOutputPlace } from "../output/output-place.js";
import { readPackageMembers } from "../output/package-members.js";
import { readToolVersion } from "../output/package-root.js";
import { isUpToDate } from "../output/up-to-date.js";
import { type WriteReport, writePackage } from "../output/write-package.js";
import { isSemanticVersion, optionalOutputs, type PackageOptions } from "../package-options.js";
import type { Finding, typecheck } from "../verify/typecheck.js";
import { withoutConsequences } from "./consequences.js";
import type { FlagValues } from "./flags.js";
import { readSettings } from "./read-settings.js";

/** The outcome of a run. `outDir` is the output folder as the user would write it; `files` can be quoted in reports. */
export type Outcome =
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[]; readonly files: readonly SourceText[] }
  | { readonly kind: "up to date"; readonly outDir: string }
  | { readonly kind: "broken"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "written";
      readonly model: PackageModel;
      readonly written: WriteReport;
      readonly outDir: string;
      readonly verified: boolean;
      readonly options: Pick<GenerateRequest, "target" | "importExtension">;
      /** Warnings and notes. */
      readonly diagnostics: readonly Diagnostic[];
      readonly files: readonly SourceText[];
    };

/** The version of a package that is generated for the first time. */
const firstVersion = "0.1.0";

/** Generates a package. Mistakes of the user are returned as an outcome. */
export async function generatePackage(flags: FlagValues, cwd: string): Promise<Outcome> {
  try {
    return await makePackage(flags, cwd);
  } catch (error) {
    if (!(error instanceof FindingError)) throw error;
    return { kind: "refused", diagnostics: [error.diagnostic], files: [] };
  }
}

/** Reads settings and inputs, and generates the package unless it is up to date. */
async function makePackage(flags: FlagValues, cwd: string): Promise<Outcome> {
  const settings = await readSettings(flags, cwd);
  const { options } = settings;
  if (options === undefined) return { kind: "refused", ...settings };

  const outDir = outputFolder(options, cwd);
  const misplaced = checkOutputPlace(outDir, sourcePaths(options), cwd);
  if (misplaced.length > 0) return { kind: "refused", diagnostics: misplaced, files: settings.files };
  const { sources, templates, diagnostics } = readSources(options, cwd);
  const unread = diagnostics.map((found) => hintAtCommands(found, flags.inputs));
  const version = readToolVersion();
  const { names } = options;
  const chosen = { ...packageOf(options, outDir), ...(names && { names }), releases: options.releases };
  const inputs = digestInputs({ version, options: chosen, sources: [...sources, ...templates] });
  if (!flags.verify && !hasErrors(unread) && isUpToDate(outDir, inputs)) return { kind: "up to date", outDir };

  const job: Job = {
    request: { ...chosen, sources, templates: textsByName(templates) },
    target: { outDir, version, inputs, force: flags.force },
    verify: flags.verify,
    unread,
    files: [...settings.files, ...sources, ...templates],
  };
  return makeAndWrite(job);
}

/** Returns what the package is to be. The configuration takes precedence over its existing `package.json`. */
function packageOf({ name, target, contents, manifest }: Options, outDir: string) {
  const members = target === "package" ? { ...readPackageMembers(outDir), ...manifest } : {};
  const { version, ...others } = members;
  const packageVersion = isSemanticVersion(version) ? version : firstVersion;
  return { packageName: name, packageVersion, target, ...contents, manifest: others };
}

/** What is left to do once everything is read. */
interface Job {
  readonly request: GenerateRequest;
  readonly target: {
    readonly outDir: string;
    readonly version: string;
    readonly inputs: string;
    readonly force: boolean;
  };
  readonly verify: boolean;
  /** Findings of reading the inputs. */
  readonly unread: readonly Diagnostic[];
  /** The files that findings may quote. */
  readonly files: readonly SourceText[];
}

/** Builds the model, prints the package and writes it, one file at a time. */
async function makeAndWrite({ request, target, verify, unread, files }: Job): Promise<Outcome> {
  const check = verify ? await loadTypecheck() : undefined;
  // Not loaded before it is known that there is something to do.
  const { preparePackage } = await import("../pipeline.js");
  const { model, print, ...prepared } = await preparePackage(request);
  const diagnostics = [...unread, ...prepared.diagnostics];
  if (hasErrors(diagnostics)) return { kind: "refused", diagnostics: withoutConsequences(diagnostics), files };

  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  if (check !== undefined) {
    const findings = check(new Map(await print(() => {}, checkedOptions(request))));
    if (findings.length > 0 && request.templates.size === 0) return { kind: "broken", findings };
    if (findings.length > 0) return { kind: "refused", diagnostics: findings.map(blameTemplates), files };
  }
  const { outDir, ...options } = target;
  const written = writePackage(outDir, await print(report), options);
  diagnostics.push(...written.diagnostics);
  if (hasErrors(diagnostics)) return { kind: "refused", diagnostics, files };
  return { kind: "written", model, written, outDir, verified: verify, options: request, diagnostics, files };
}

/** Returns the options of the modules that are type-checked: the TypeScript of everything that is written. */
function checkedOptions({ target, emit }: GenerateRequest): PackageOptions {
  return { target: "source", importExtension: ".js", emit: emit ?? (target === "source" ? [] : optionalOutputs) };
}

/** Loads the type checker. It needs ts-morph, which is not installed with this tool. */
async function loadTypecheck(): Promise<typeof typecheck> {
  try {
    return (await import("../verify/typecheck.js")).typecheck;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    const fix = "Install it: npm install --save-dev ts-morph";
    throw new FindingError(diagnose("missing-package", "--verify needs ts-morph.", undefined, fix));
  }
}

/** Describes a compile error in a package that the user's templates are part of. */
function blameTemplates({ file, line, message }: Finding): Diagnostic {
  const place = line === undefined ? file : `${file}:${line}`;
  return diagnose("broken-template", `With your templates, ${place} does not compile: ${message}`);
}

/** Names the commands if a missing input looks like one. */
function hintAtCommands(diagnostic: Diagnostic, inputs: readonly string[]): Diagnostic {
  const path = diagnostic.code === "no-such-path" ? diagnostic.place?.file : undefined;
  if (path === undefined || path !== inputs[0] || !/^[a-z]+$/.test(path)) return diagnostic;
  return { ...diagnostic, fix: `${diagnostic.fix} The commands are generate, lint and export.` };
}

/** Returns the output folder relative to the folder of the process, unless it was given as an absolute path. */
function outputFolder({ out }: Options, cwd: string): string {
  return isAbsolute(out) ? out : relative(process.cwd(), resolve(cwd, out)) || ".";
}

function sourcePaths({ inputs, templates }: Options): readonly string[] {
  return templates === undefined ? inputs : [...inputs, templates];
}

function readSources({ inputs, templates }: Options, cwd: string) {
  const read = readInputs(inputs, cwd);
  const overrides = templates === undefined ? { sources: [], diagnostics: [] } : readTemplates(templates, cwd);
  return {
    sources: read.sources,
    templates: overrides.sources,
    diagnostics: [...read.diagnostics, ...overrides.diagnostics],
  };
}

function textsByName(sources: readonly SourceText[]): ReadonlyMap<string, string> {
  return new Map(sources.map(({ name, text }) => [name, text]));
}
