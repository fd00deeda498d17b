import type { JsonValue } from "./schema/schema.js";

/** What the output is made for. */
export const targets = ["package", "source"] as const;
/** The extensions that relative imports can have in the target `source`. */
export const importExtensions = [".js", ".ts", ""] as const;
/** The CloudEvents protocol bindings of the runtime. */
export const bindings = ["http", "kafka", "amqp", "mqtt", "nats", "websocket"] as const;
/** The CloudEvents event formats of the runtime. */
export const formats = ["json", "avro", "avro-compact", "protobuf", "xml"] as const;
/** The outputs that a run can include or leave out. */
export const optionalOutputs = ["examples", "schemas"] as const;

export type TargetName = (typeof targets)[number];
export type ImportExtension = (typeof importExtensions)[number];
export type BindingName = (typeof bindings)[number];
export type FormatName = (typeof formats)[number];

/** Members of a `package.json`. */
export interface PackageMembers {
  readonly [member: string]: JsonValue;
}

/** What a package consists of. All members have defaults. */
export interface PackageOptions {
  /**
   * `package`, the default: a package that can be imported and published as it is, with JavaScript and declarations.
   * `source`: TypeScript modules alone, for a project that compiles them itself.
   */
  readonly target?: TargetName;
  /** The extension of relative imports in `source`; `.js` by default. */
  readonly importExtension?: ImportExtension;
  /** The protocol bindings that are exported: all in a package, HTTP in `source`. */
  readonly bindings?: readonly BindingName[];
  /** The event formats that are exported: all in a package, JSON in `source`. */
  readonly formats?: readonly FormatName[];
  /** The optional outputs: examples and schemas in a package, none in `source`. */
  readonly emit?: readonly string[];
  /** Members of `package.json` that are the user's, such as `license` or `publishConfig`. */
  readonly manifest?: PackageMembers;
}

/** The members of `package.json` that are always generated. */
export const generatedMembers: readonly string[] = [
  ...["name", "type", "sideEffects", "engines", "exports", "files", "peerDependencies", "peerDependenciesMeta"],
];

/** Returns the members of a `package.json` that are its author's, and survive when it is generated again. */
export function authorMembers(manifest: PackageMembers): PackageMembers {
  return Object.fromEntries(Object.entries(manifest).filter(([member]) => !generatedMembers.includes(member)));
}

/** Returns the description of a package whose author has not written one. */
export function defaultDescription(releases: string): string {
  return `Typed, validated events of ${releases}.`;
}

/** Tells whether a description was generated, for these or for other releases. */
export function isDefaultDescription(description: JsonValue | undefined): boolean {
  return typeof description === "string" && /^Typed, validated events of .*\.$/s.test(description);
}

/** @see https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const semanticVersion =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(\+[\da-zA-Z-]+(\.[\da-zA-Z-]+)*)?$/;

/** Tells whether a value is a semantic version. */
export function isSemanticVersion(value: unknown): value is string {
  return typeof value === "string" && semanticVersion.test(value);
}
