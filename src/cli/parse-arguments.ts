import yargs from "yargs";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import {
  type CommandName,
  commandTexts,
  type ExportValues,
  type Flag,
  type FlagValues,
  flags,
  type LintValues,
} from "./flags.js";

/** A parsed command line. */
export type Command =
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "version" }
  | { readonly kind: "misused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "run"; readonly values: FlagValues }
  | { readonly kind: "lint"; readonly values: LintValues }
  | { readonly kind: "export"; readonly values: ExportValues };

class UsageError extends Error {}

/** Parses the arguments after the name of the program. Mistakes are returned as diagnostics. */
export async function parseArguments(given: readonly string[]): Promise<Command> {
  const argv = withoutDefaults(given);
  const name = commandOf(argv);
  const parser = createParser(argv);
  try {
    const values = parser.parse();
    if (values["help"] === true) return { kind: "help", text: `${await parser.getHelp()}\n` };
    if (values["version"] === true) return { kind: "version" };
    const repeated = Object.entries<Flag>(flags[name]).filter(
      ([flag, { kind }]) => kind === "text" && Array.isArray(values[flag]),
    );
    if (repeated.length > 0) {
      return misused(...repeated.map(([flag]) => diagnose("invalid-arguments", `--${flag} is given more than once.`)));
    }
    return readCommand(name, values);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const unknown = unknownFlags(argv, flags[name]);
    return unknown.length > 0 ? misused(...unknown) : misused(diagnose("invalid-arguments", sentence(error.message)));
  }
}

/** Removes the name of the default command, and turns `help lint` into `lint --help`. */
function withoutDefaults([first, ...rest]: readonly string[]): readonly string[] {
  if (first === "generate") return rest;
  if (first === "help") return [...rest.filter((argument) => argument !== "generate"), "--help"];
  return first === undefined ? [] : [first, ...rest];
}

/** Returns the command that the first argument names. */
function commandOf([first = ""]: readonly string[]): CommandName {
  return first === "lint" || first === "export" ? first : "generate";
}

function createParser(argv: readonly string[]) {
  const parser = yargs(argv)
    .scriptName("cdevents-gen")
    // Printing and exiting are up to the caller.
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail((message, error) => {
      throw error instanceof Error && error.name !== "YError" ? error : new UsageError(message ?? error?.message);
    })
    .epilogue(
      [
        "Settings can also be given in cdevents-gen.json in the current folder.",
        "Exit codes: 0 success; 1 bug in cdevents-gen; 2 invalid usage or inputs.",
      ].join("\n"),
    )
    // Every option has one spelling, and values are not converted.
    .parserConfiguration({
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "strip-aliased": true,
    })
    .strict()
    .locale("en")
    .wrap(Math.min(process.stdout.columns ?? 100, 100));
  const own = commandOf(argv);
  // The other commands are only listed in the help: otherwise a folder may have their name.
  const isListed = own === "generate" && argv.some((argument) => argument === "--help" || argument === "-h");
  for (const [name, text] of Object.entries(commandTexts)) {
    const options = name === own ? Object.entries<Flag>(flags[own]) : [];
    if (name !== own && !isListed) continue;
    parser.command(text.usage, text.description, (command) => {
      for (const [example, meaning] of text.examples) command.example(example, meaning);
      return command
        .positional("inputs", { array: true, type: "string", description: text.inputs })
        .options(Object.fromEntries(options.map(([flag, option]) => [flag, optionOf(option)])));
    });
  }
  return parser;
}

function optionOf({ kind, alias, description }: Flag) {
  return {
    type: kind === "switch" ? ("boolean" as const) : ("string" as const),
    description,
    ...(alias !== undefined && { alias }),
    ...(kind !== "switch" && { requiresArg: true }),
  };
}

function readCommand(name: CommandName, values: { readonly [name: string]: unknown }): Command {
  // yargs keeps the arguments after -- apart.
  const others = texts(values["_"]).slice(name === "generate" ? 0 : 1);
  const inputs = [...texts(values["inputs"]), ...others];
  if (name === "lint") return { kind: "lint", values: { inputs, fix: values["fix"] === true } };
  const spec = listOf(values["spec"]);
  const out = texts(values["out"])[0];
  if (name === "export") return { kind: "export", values: { inputs, format: texts(values["format"])[0], out, spec } };
  return {
    kind: "run",
    values: {
      inputs,
      out,
      spec,
      name: texts(values["name"])[0],
      target: texts(values["target"])[0],
      emit: listOf(values["emit"]),
      force: values["force"] === true,
      verify: values["verify"] === true,
    },
  };
}

/** Returns the items of an option that is repeated or separated by commas. */
function listOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  return texts(value)
    .flatMap((list) => list.split(","))
    .map((item) => item.trim());
}

function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
}

function unknownFlags(argv: readonly string[], known: { readonly [name: string]: Flag }): readonly Diagnostic[] {
  const names = Object.keys(known);
  const letters = Object.values(known).flatMap(({ alias }) => alias ?? []);
  const end = argv.indexOf("--");
  return argv.slice(0, end === -1 ? argv.length : end).flatMap((argument) => {
    const name = /^--?([^=]+)/.exec(argument)?.[1];
    if (name === undefined || names.includes(name) || letters.includes(name)) return [];
    const meant = similarName(name, names) ?? names.find((known) => abbreviates(name, known));
    const fix = meant === undefined ? undefined : `Did you mean --${meant}?`;
    return [diagnose("invalid-arguments", `There is no option ${argument.split("=")[0]}.`, undefined, fix)];
  });
}

/** Tells whether a short name is the beginning of an option or leaves out one of its letters. */
function abbreviates(name: string, option: string): boolean {
  if (name.length < 2) return false;
  return option.startsWith(name) || [...option].some((_, at) => option.slice(0, at) + option.slice(at + 1) === name);
}

function misused(...diagnostics: readonly Diagnostic[]): Command {
  return { kind: "misused", diagnostics };
}

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
