import yargs from "yargs";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import { examples, type Flag, type FlagValues, flags } from "./flags.js";

/** What the command line asks for. */
export type Command =
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "version" }
  | { readonly kind: "misused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "run"; readonly values: FlagValues };

class UsageError extends Error {}

/** Reads the arguments behind the command's own name. Every way to get them wrong is a diagnostic. */
export async function parseArguments(argv: readonly string[]): Promise<Command> {
  const parser = createParser(argv);
  try {
    const values = parser.parse();
    if (values["help"] === true) return { kind: "help", text: `${await parser.getHelp()}\n` };
    if (values["version"] === true) return { kind: "version" };
    const repeated = Object.entries(flags).filter(([name, { kind }]) => kind === "text" && Array.isArray(values[name]));
    if (repeated.length > 0) {
      return misused(...repeated.map(([name]) => diagnose("invalid-arguments", `--${name} is given more than once.`)));
    }
    return { kind: "run", values: readValues(values) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const unknown = unknownFlags(argv);
    return unknown.length > 0 ? misused(...unknown) : misused(diagnose("invalid-arguments", sentence(error.message)));
  }
}

function createParser(argv: readonly string[]) {
  const parser = yargs(argv)
    .scriptName("cdevents-gen")
    // Nothing is printed here and no process is ended: that is for the caller to decide.
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail((message, error) => {
      throw error instanceof Error && error.name !== "YError" ? error : new UsageError(message ?? error?.message);
    })
    .command("$0 [inputs..]", "Generates a typed, validated TypeScript package from CDEvents schemas.", (command) =>
      command.positional("inputs", {
        array: true,
        type: "string",
        description: "event schemas: JSON files, or folders of them",
      }),
    )
    .options(Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, optionOf(flag)])))
    .epilogue(
      [
        "Settings can also stand in a file cdevents-gen.json in the current folder.",
        "Exit codes: 0 done; 1 a bug in cdevents-gen; 2 wrong usage or wrong inputs, and nothing was written.",
      ].join("\n"),
    )
    // Every name has one spelling and every value is the text that was typed.
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
    .wrap(100);
  for (const [command, description] of examples) parser.example(command, description);
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

function readValues(values: { readonly [name: string]: unknown }): FlagValues {
  // What stands behind a lone -- is kept apart by yargs, but is an input like any other.
  const inputs = [...texts(values["inputs"]), ...texts(values["_"])];
  const spec = texts(values["spec"]).flatMap((list) => list.split(","));
  return {
    inputs,
    out: texts(values["out"])[0],
    spec: values["spec"] === undefined ? undefined : spec.map((release) => release.trim()),
    name: texts(values["name"])[0],
    verify: values["verify"] === true,
  };
}

function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
}

function unknownFlags(argv: readonly string[]): readonly Diagnostic[] {
  const names = Object.keys(flags);
  const letters = Object.values<Flag>(flags).flatMap(({ alias }) => alias ?? []);
  const end = argv.indexOf("--");
  return argv.slice(0, end === -1 ? argv.length : end).flatMap((argument) => {
    const name = /^--?([^=]+)/.exec(argument)?.[1];
    if (name === undefined || names.includes(name) || letters.includes(name)) return [];
    const meant = similarName(name, names);
    const fix = meant === undefined ? undefined : `Did you mean --${meant}?`;
    return [diagnose("invalid-arguments", `There is no option ${argument.split("=")[0]}.`, undefined, fix)];
  });
}

function misused(...diagnostics: readonly Diagnostic[]): Command {
  return { kind: "misused", diagnostics };
}

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
