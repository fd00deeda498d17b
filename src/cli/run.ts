import { isAbsolute, relative, resolve } from "node:path";
import type { Options } from "../config/options.js";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";
import { digestInputs } from "../disk/input-digest.js";
import { readToolVersion } from "../disk/package-root.js";
import { readPackageVersion } from "../disk/package-version.js";
import { readInputs } from "../disk/read-inputs.js";
import { readTemplates } from "../disk/read-templates.js";
import { readRuntimeFiles } from "../disk/runtime-files.js";
import { isUpToDate } from "../disk/up-to-date.js";
import { writePackage } from "../disk/write-package.js";
import type { SourceText } from "../load/source-text.js";
import { type ExitCode, exitCodes } from "./exit-code.js";
import type { FlagValues } from "./flags.js";
import { parseArguments } from "./parse-arguments.js";
import { readSettings } from "./read-settings.js";
import { reportBug, reportFindings, reportSuccess, reportUpToDate } from "./report.js";
import { reportProblems } from "./report-problems.js";

/** A place that text is written to. */
export interface TextSink {
  write(text: string): unknown;
}

/** What a run gets from the process that it runs in. */
export interface Invocation {
  /** The arguments behind the command's own name. */
  readonly argv: readonly string[];
  readonly cwd: string;
  /** For what was asked for: help and version. */
  readonly stdout: TextSink;
  /** For everything else that a person should read. */
  readonly stderr: TextSink;
  /** A clock in milliseconds, to say how long it took. */
  readonly now: () => number;
}

/** The version of a package that is generated for the first time. */
const firstVersion = "0.1.0";

/** Runs the command line tool. Never throws: whatever happens is told on `stderr` and by the exit code. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  try {
    return await runCommand(invocation);
  } catch (error) {
    invocation.stderr.write(reportBug(error, readToolVersion()));
    return exitCodes.bug;
  }
}

async function runCommand(invocation: Invocation): Promise<ExitCode> {
  const command = await parseArguments(invocation.argv);
  switch (command.kind) {
    case "help":
      invocation.stdout.write(command.text);
      return exitCodes.done;
    case "version":
      invocation.stdout.write(`${readToolVersion()}\n`);
      return exitCodes.done;
    case "misused":
      invocation.stderr.write(reportProblems(command.diagnostics, []));
      return exitCodes.refused;
    case "run":
      return generatePackage(command.values, invocation);
  }
}

/** The way of a package: settings, inputs, nothing to do?, generate, verify, write, report. */
async function generatePackage(flags: FlagValues, { cwd, stderr, now }: Invocation): Promise<ExitCode> {
  const startedAt = now();
  const refuse = (diagnostics: readonly Diagnostic[], files: readonly SourceText[]): ExitCode => {
    stderr.write(reportProblems(diagnostics, files));
    return exitCodes.refused;
  };

  const settings = await readSettings(flags, cwd);
  const { options } = settings;
  if (options === undefined) return refuse(settings.diagnostics, settings.files);

  const version = readToolVersion();
  const outDir = isAbsolute(options.out) ? options.out : relative(process.cwd(), resolve(cwd, options.out)) || ".";
  const packageVersion = readPackageVersion(outDir) ?? firstVersion;
  const { sources, templates, diagnostics: unread } = readSources(options, cwd);
  const inputs = digestInputs({
    version,
    options: [options.name, packageVersion, options.releases],
    sources: [...sources, ...templates],
  });
  if (!flags.verify && !hasErrors(unread) && isUpToDate(outDir, inputs)) {
    stderr.write(reportUpToDate(outDir));
    return exitCodes.done;
  }

  // Only now everything that takes its time to load.
  const { generate } = await import("../pipeline.js");
  const {
    files,
    model,
    diagnostics: found,
  } = await generate({
    sources,
    releases: options.releases,
    packageName: options.name,
    packageVersion,
    runtimeFiles: readRuntimeFiles(),
    templates: new Map(templates.map(({ name, text }) => [name, text])),
  });
  const diagnostics = [...unread, ...found];
  if (hasErrors(diagnostics) || model === undefined) return refuse(diagnostics, [...sources, ...templates]);

  if (flags.verify) {
    const { typecheck } = await import("../verify/typecheck.js");
    const findings = typecheck(files);
    if (findings.length > 0) {
      stderr.write(reportFindings(findings, version));
      return exitCodes.bug;
    }
  }

  const written = writePackage(outDir, files, { version, inputs });
  if (hasErrors(written.diagnostics)) return refuse(written.diagnostics, []);
  stderr.write(reportProblems([...diagnostics, ...written.diagnostics], [...sources, ...templates]));
  stderr.write(reportSuccess({ model, written, outDir, milliseconds: now() - startedAt, verified: flags.verify }));
  return exitCodes.done;
}

function readSources(options: Options, cwd: string) {
  const inputs = readInputs(options.inputs, cwd);
  const templates = options.templates === undefined ? undefined : readTemplates(options.templates, cwd);
  return {
    sources: inputs.sources,
    templates: templates?.sources ?? [],
    diagnostics: [...inputs.diagnostics, ...(templates?.diagnostics ?? [])],
  };
}
