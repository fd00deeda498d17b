/** One option of the command line. */
export interface Flag {
  /** One letter, for `-o`. */
  readonly alias?: string;
  /** A `switch` has no value, a `text` has one, a `list` is repeated or separated by commas. */
  readonly kind: "switch" | "text" | "list";
  readonly description: string;
}

const always = {
  help: { alias: "h", kind: "switch", description: "show this help" },
  version: { kind: "switch", description: "show the version" },
} as const;

/** The options of each command: the source of the parser, the help and the hints for misspelt options. */
export const flags = {
  generate: {
    out: {
      alias: "o",
      kind: "text",
      description: 'folder to write to (default: "generated")',
    },
    spec: {
      kind: "list",
      description:
        'bundled CDEvents releases, such as 0.5 or 0.4.1,0.5.1, or "all" (default: the newest, if there are no inputs)',
    },
    name: {
      kind: "text",
      description: 'npm name of the package (default: "cdevents")',
    },
    target: {
      kind: "text",
      description: '"package" to install or publish, or "source" for TypeScript modules only (default: "package")',
    },
    emit: {
      kind: "list",
      description: "optional outputs: examples,schemas or none (default: both in a package, none in source)",
    },
    force: { kind: "switch", description: "overwrite generated files that were edited" },
    verify: {
      kind: "switch",
      description: "generate even if nothing changed, and type-check the result before it is written",
    },
    ...always,
  },
  lint: {
    fix: { kind: "switch", description: "update catalogues to the current names and change nothing else" },
    ...always,
  },
  export: {
    format: { kind: "text", description: 'what to write: "xregistry" (one catalogue) or "json-schema" (a folder)' },
    out: {
      alias: "o",
      kind: "text",
      description: "file for the catalogue, JSON or YAML by its extension, - for stdout; or folder for the schemas",
    },
    spec: {
      kind: "list",
      description: 'bundled CDEvents releases to export, or "all" (default: the newest, if there are no inputs)',
    },
    ...always,
  },
} as const satisfies { readonly [command: string]: { readonly [name: string]: Flag } };

/** A command of the tool. The default is `generate`. */
export type CommandName = keyof typeof flags;

/** The options of `generate`. An option that is not given is `undefined`. */
export interface FlagValues {
  readonly inputs: readonly string[];
  readonly out: string | undefined;
  readonly spec: readonly string[] | undefined;
  readonly name: string | undefined;
  readonly target: string | undefined;
  readonly emit: readonly string[] | undefined;
  readonly force: boolean;
  readonly verify: boolean;
}

/** The options of `lint`. */
export interface LintValues {
  readonly inputs: readonly string[];
  readonly fix: boolean;
}

/** The options of `export`. */
export interface ExportValues {
  readonly inputs: readonly string[];
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly spec: readonly string[] | undefined;
}

/** The help of a command. */
export interface CommandText {
  readonly usage: string;
  readonly description: string;
  readonly inputs: string;
  readonly examples: readonly (readonly [command: string, description: string])[];
}

/** The help of each command. */
export const commandTexts: { readonly [name in CommandName]: CommandText } = {
  generate: {
    usage: "$0 [inputs..]",
    description: "Generates a typed, validated TypeScript package from CDEvents schemas and CloudEvents catalogues.",
    inputs: "event schemas and catalogues: JSON or YAML files, or folders of them",
    examples: [
      ["$0 -o ./events", "the newest CDEvents release"],
      ["$0 ./schemas --name @acme/events", "your own events, as a package of that name"],
      ["$0 a.json --target source -o src/events", "TypeScript modules for your own project"],
    ],
  },
  lint: {
    usage: "lint [inputs..]",
    description: "Checks schemas and catalogues without generating anything.",
    inputs: "as for generate",
    examples: [["$0 lint ./catalogue --fix", "update the names in a catalogue"]],
  },
  export: {
    usage: "export [inputs..]",
    description: "Writes the inputs as one catalogue or as JSON Schemas.",
    inputs: "as for generate",
    examples: [["$0 export --format xregistry -o cdevents.xreg.json", "CDEvents as a catalogue"]],
  },
};
