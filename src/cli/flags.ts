/** One option of the command line. */
export interface Flag {
  /** One letter, for `-o`. */
  readonly alias?: string;
  /** `switch` takes no value, `text` takes one, `list` may be repeated or take several with commas between them. */
  readonly kind: "switch" | "text" | "list";
  readonly description: string;
}

/** Every option of the command line. The parser, the help text and the hints for misspelt options are made from it. */
export const flags = {
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
  verify: {
    kind: "switch",
    description: "generate even if nothing changed, and type-check the result before it is written",
  },
  help: { alias: "h", kind: "switch", description: "show this help" },
  version: { kind: "switch", description: "show the version" },
} as const satisfies { readonly [name: string]: Flag };

/** The name of an option. */
export type FlagName = keyof typeof flags;

/** What a run was asked for on the command line; an option that was not given is `undefined`. */
export interface FlagValues {
  readonly inputs: readonly string[];
  readonly out: string | undefined;
  readonly spec: readonly string[] | undefined;
  readonly name: string | undefined;
  readonly verify: boolean;
}

/** Two commands to start from, for the help text. */
export const examples: readonly (readonly [command: string, description: string])[] = [
  ["$0 -o ./events", "the newest CDEvents release"],
  ["$0 ./schemas --name @acme/events", "your own events, as a package of that name"],
];
