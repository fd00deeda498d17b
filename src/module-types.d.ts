/** A catalogue file of `schemas/`, parsed when the tool is built. */
declare module "*.yaml" {
  const value: unknown;
  export default value;
}

/** A template of `templates/`, precompiled when the tool is built. */
declare module "*.hbs" {
  const specification: TemplateSpecification;
  export default specification;
}

/** The part of Handlebars that runs precompiled templates: a tenth of its size. Its own types name only the whole. */
declare module "handlebars/runtime.js" {
  const runtime: Pick<typeof import("handlebars"), "template">;
  export default runtime;
}

/** The TypeScript modules of a folder by path, in the order of their paths, compiled when the tool is built. */
declare module "*?compiled" {
  const modules: readonly (readonly [
    path: string,
    module: {
      readonly text: string;
      readonly imports: readonly string[];
      readonly code: string;
      readonly declaration: string;
    },
  ])[];
  export default modules;
}

/** The part of yargs that is used here. yargs 18 comes without types of its own. */
declare module "yargs" {
  interface OptionSpec {
    readonly alias?: string;
    readonly type: "string" | "boolean";
    readonly requiresArg?: boolean;
    readonly description: string;
    readonly group?: string;
  }

  interface PositionalSpec {
    readonly array: true;
    readonly type: "string";
    readonly description: string;
  }

  interface Parser {
    scriptName(name: string): Parser;
    usage(message: string): Parser;
    command(command: string, description: string, builder: (parser: Parser) => Parser): Parser;
    positional(name: string, spec: PositionalSpec): Parser;
    options(specs: { readonly [name: string]: OptionSpec }): Parser;
    example(command: string, description: string): Parser;
    epilogue(text: string): Parser;
    parserConfiguration(settings: { readonly [name: string]: boolean }): Parser;
    strict(): Parser;
    locale(locale: string): Parser;
    wrap(columns: number): Parser;
    help(enabled: false): Parser;
    version(enabled: false): Parser;
    exitProcess(enabled: false): Parser;
    /** The handler gets a message for what the user did wrong, and an error where one was thrown. */
    fail(handler: (message: string | null | undefined, error: Error | undefined) => never): Parser;
    parse(): { readonly [name: string]: unknown };
    getHelp(): Promise<string>;
  }

  export default function yargs(argv: readonly string[]): Parser;
}

/** The contents of a file. */
declare module "*?text" {
  const text: string;
  export default text;
}
