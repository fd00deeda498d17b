/** One option of the command line. */
export interface Flag {
  /** One letter, for `-o`. */
  readonly alias?: string;
  /** `switch` takes no value, `text` takes one, `list` may be repeated or take several with commas between them. */
  readonly kind: "switch" | "text" | "list";
  readonly description: string;
}

const always = {
  help: { alias: "h", kind: "switch", description: "show this help" },
  version: { kind: "switch", description: "show the version" },
} as const;

/** Every option of every command. The parser, the help text and the hints for misspelt options are made from it. */
export const flags = {
  generate: {
    out: {
      alias: "o",
      kind: "text",
      description: 'folder to write the package to (default: "generated")',
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
    force: { kind: "switch", description: "overwrite generated files that were edited" },
    verify: {
      kind: "switch",
      description: "generate even if nothing changed, and type-check the result before it is written",
    },
    ...always,
  },
  lint: {
    fix: { kind: "switch", description: "rewrite catalogues to the newest names, changing nothing else" },
    ...always,
  },
  export: {
    format: { kind: "text", description: 'what to write: "xregistry" (one catalogue) or "json-schema" (a folder)' },
    out: {
      alias: "o",
      kind: "text",
      description: "file to write the catalogue to, JSON or YAML as its name says, or the folder of the schemas",
    },
    spec: {
      kind: "list",
      description: 'bundled CDEvents releases to export, or "all" (default: the newest, if there are no inputs)',
    },
    ...always,
  },
} as const satisfies { readonly [command: string]: { readonly [name: string]: Flag } };

/** What the tool can be asked to do; `generate` is what it does unless it is told otherwise. */
export type CommandName = keyof typeof flags;

/** What a run was asked for on the command line; an option that was not given is `undefined`. */
export interface FlagValues {
  readonly inputs: readonly string[];
  readonly out: string | undefined;
  readonly spec: readonly string[] | undefined;
  readonly name: string | undefined;
  readonly force: boolean;
  readonly verify: boolean;
}

/** What `lint` was asked for. */
export interface LintValues {
  readonly inputs: readonly string[];
  readonly fix: boolean;
}

/** What `export` was asked for. */
export interface ExportValues {
  readonly inputs: readonly string[];
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly spec: readonly string[] | undefined;
}

/** How a command is called and explained. */
export interface CommandText {
  readonly usage: string;
  readonly description: string;
  readonly inputs: string;
  /** To start from. */
  readonly examples: readonly (readonly [command: string, description: string])[];
}

/** The texts of the commands, for help. */
export const commandTexts: { readonly [name in CommandName]: CommandText } = {
  generate: {
    usage: "$0 [inputs..]",
    description: "Generates a typed, validated TypeScript package from CDEvents schemas and CloudEvents catalogues.",
    inputs: "event schemas and catalogues: JSON or YAML files, or folders of them",
    examples: [
      ["$0 -o ./events", "the newest CDEvents release"],
      ["$0 ./schemas --name @acme/events", "your own events, as a package of that name"],
    ],
  },
  lint: {
    usage: "lint [inputs..]",
    description: "Finds what is wrong with schemas and catalogues, and generates nothing.",
    inputs: "as for generation",
    examples: [["$0 lint ./catalogue --fix", "brings a catalogue up to date"]],
  },
  export: {
    usage: "export [inputs..]",
    description: "Writes a catalogue or JSON Schemas of what the inputs say.",
    inputs: "as for generation",
    examples: [["$0 export --format xregistry -o cdevents.xreg.json", "CDEvents as a catalogue"]],
  },
};
