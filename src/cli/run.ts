import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";
import { readToolVersion } from "../output/package-root.js";
import { type ExitCode, exitCodes } from "./exit-code.js";
import { generatePackage, type Outcome } from "./generate-package.js";
import { parseArguments } from "./parse-arguments.js";
import { reportBug, reportFindings, reportSuccess, reportUpToDate } from "./report.js";
import type { QuotableFile } from "./report-problems.js";

/** A place that text is written to. */
export interface TextSink {
  write(text: string): unknown;
}

/** The surroundings of a run. */
export interface Invocation {
  /** The arguments after the name of the program. */
  readonly argv: readonly string[];
  readonly cwd: string;
  /** For requested output, such as help, the version and the findings of lint. */
  readonly stdout: TextSink;
  /** For all other messages. */
  readonly stderr: TextSink;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** Runs the command line tool. Never throws: errors are printed to `stderr` and set the exit code. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  try {
    return await runCommand(invocation);
  } catch (error) {
    invocation.stderr.write(reportBug(error, readToolVersion()));
    return exitCodes.bug;
  }
}

async function runCommand({ argv, cwd, stdout, stderr, now }: Invocation): Promise<ExitCode> {
  const startedAt = now();
  const command = await parseArguments(argv);
  switch (command.kind) {
    case "help":
      stdout.write(command.text);
      return exitCodes.done;
    case "version":
      stdout.write(`${readToolVersion()}\n`);
      return exitCodes.done;
    case "misused":
      stderr.write(await problems(command.diagnostics, []));
      return exitCodes.refused;
    case "run": {
      const outcome = await generatePackage(command.values, cwd);
      stderr.write(await reportOutcome(outcome, now() - startedAt));
      return codeOf(outcome);
    }
    case "lint": {
      const [{ lintInputs }, { reportLint }] = await Promise.all([
        import("./lint-inputs.js"),
        import("./report-lint.js"),
      ]);
      const outcome = await lintInputs(command.values, cwd);
      if (outcome.files.length === 0) stderr.write(await problems(outcome.diagnostics, [], false));
      else stdout.write(reportLint(outcome));
      return hasErrors(outcome.diagnostics) ? exitCodes.refused : exitCodes.done;
    }
    case "export": {
      const { exportInputs, reportExport } = await import("./export-inputs.js");
      const outcome = await exportInputs(command.values, cwd);
      if (outcome.text !== undefined) stdout.write(outcome.text);
      stderr.write(reportExport(outcome));
      return hasErrors(outcome.diagnostics) ? exitCodes.refused : exitCodes.done;
    }
  }
}

async function reportOutcome(outcome: Outcome, milliseconds: number): Promise<string> {
  switch (outcome.kind) {
    case "refused":
      return problems(outcome.diagnostics, outcome.files);
    case "up to date":
      return reportUpToDate(outcome.outDir);
    case "broken":
      return reportFindings(outcome.findings, readToolVersion());
    case "written": {
      const parts = [await problems(outcome.diagnostics, outcome.files), reportSuccess({ ...outcome, milliseconds })];
      return parts.filter((part) => part !== "").join("\n");
    }
  }
}

function codeOf({ kind }: Outcome): ExitCode {
  if (kind === "refused") return exitCodes.refused;
  return kind === "broken" ? exitCodes.bug : exitCodes.done;
}

/** Reports diagnostics. The code for it is only loaded if there are some. */
async function problems(
  diagnostics: readonly Diagnostic[],
  files: readonly QuotableFile[],
  writes = true,
): Promise<string> {
  if (diagnostics.length === 0) return "";
  const { reportProblems } = await import("./report-problems.js");
  return reportProblems(diagnostics, files, writes);
}
