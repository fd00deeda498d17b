import type { Definitions, JsonValue, Schema } from "../schema/schema.js";
import type { EndpointModel } from "./endpoint-model.js";
import type { EventName } from "./event-name.js";

/** Everything that a package is generated from: frozen, plain, serialisable data that knows no TypeScript. */
export interface PackageModel {
  readonly name: string;
  readonly version: string;
  /** Oldest first; never empty. */
  readonly releases: readonly ReleaseModel[];
  /** What the package itself exports: its main release, and then the author's own events of others. */
  readonly root: readonly ReleaseModel[];
}

/** The events that are exported together, under one subpath of the package. */
export interface ReleaseModel {
  /** The full version, such as `0.5.1`; empty for a catalogue, which has none. */
  readonly version: string;
  /** For headings: `CDEvents 0.5.1`. */
  readonly title: string;
  /** What it was read from, for the first line of what is generated. */
  readonly source: string;
  /** A note for exported schemas by which they are read as the same release again. */
  readonly comment?: string;
  /** The subpath of the exports, such as `0.5`. */
  readonly subpath: string;
  /** Whether this release is what the bare package name imports. */
  readonly main: boolean;
  readonly profile: ProfileModel;
  /** What several events share: named schemas that are checked and typed. */
  readonly definitions: Definitions;
  /**
   * Definitions that have the type of another definition, by name: they differ only in rules that types cannot express, and
   * have no type of their own.
   */
  readonly typeNames?: { readonly [definition: string]: string };
  /** What the builder inputs of several events share: named schemas that are only typed. */
  readonly inputs: Definitions;
  readonly events: readonly EventModel[];
  /** Where events are sent to and come from, as catalogues say it. */
  readonly endpoints: readonly EndpointModel[];
}

/** What the events of an input format have in common, as data. Nothing that prints modules asks which format it is. */
export interface ProfileModel {
  /** The name of the format, for headings: `CDEvents`. */
  readonly title: string;
  /** The name of the union of all events: `CDEvent`. */
  readonly union: string;
  /** The property path that tells events of the union apart: `["context", "type"]`. */
  readonly discriminant: readonly string[];
  /** The member of an event whose members its builder takes at the root of its input: `context`. */
  readonly flattened?: string;
  /** The member of an event that examples read first. */
  readonly detail: string;
  /** The event that most readers know, which examples prefer. */
  readonly exampleEvent?: string;
  readonly runtime: RuntimeModel;
}

/** The parts of the runtime that the modules of a release are made with. */
export interface RuntimeModel {
  /** The folder of the runtime that only this format uses: `cdevents`. */
  readonly folder: string;
  /** The function that reads any event of a release, and the type of its result. */
  readonly reader: RuntimeFunction;
  /** Whether the reader has `read`, which returns outcomes instead of throwing. */
  readonly hasOutcomes: boolean;
  /** The module that puts events into CloudEvents and takes them out again, for events that are not CloudEvents themselves. */
  readonly envelope?: string;
  /** Types that a release exports again, by their module. */
  readonly types: { readonly [module: string]: readonly string[] };
}

/** A function of the runtime and the type of its result. Modules are paths below `src/runtime`. */
export interface RuntimeFunction {
  readonly name: string;
  readonly module: string;
  readonly type: string;
  readonly typeModule: string;
}

/** The function that defines an event. The type of its result takes those of the event, of its input, and what is said here. */
export interface DefinitionFunction extends RuntimeFunction {
  /** Whether the type takes the types of the parameters as well. */
  readonly hasParameters: boolean;
}

/** One event: known by its release and its type. */
export interface EventModel {
  readonly definition: DefinitionFunction;
  /** Whether the author of the package defines it, and not a published specification. */
  readonly isOwn: boolean;
  readonly name: EventName;
  /** The event type, or a human-readable pattern for an open event: `dev.cdeventsx.*`. */
  readonly type: string;
  /** Makes this an open event: the regular expression of the types that its author may choose from. */
  readonly typePattern?: string;
  /** How the CloudEvents envelope of this event comes about. */
  readonly envelope: Envelope;
  /** What its definition checks. Its `$ref`s name `parts`, or definitions of the release. */
  readonly data: Schema;
  /** The whole schema as its source defines it, where `data` and `parts` divide it. Its `$ref`s name definitions of the release. */
  readonly schema?: Schema;
  /** The named parts of `data` that this event alone has, such as `PipelineRunFinishedContent`. */
  readonly parts: Definitions;
  /** What the builder takes; from it and the defaults the data is made. Only typed, never checked. */
  readonly input: Schema;
  /** The variables of the templates of its attributes, which the builder takes and the definition reads back. */
  readonly parameters: readonly string[];
  /** What the profile's builder has to know: plain data, passed to the profile's define function as it is. */
  readonly construction: { readonly [option: string]: JsonValue };
  /** One or more sentences about the event. */
  readonly description: string;
  readonly provenance: Provenance;
}

/** The attributes of the CloudEvents envelope, by name. */
export type Envelope = { readonly [attribute: string]: EnvelopeAttribute };

/** Where the value of an envelope attribute comes from. */
export type EnvelopeAttribute =
  | { readonly kind: "constant"; readonly value: string }
  /** A URI template (RFC 6570 level 1), whose variables the builder takes. */
  | { readonly kind: "template"; readonly template: string }
  /** Read from the data, at a JSON Pointer. */
  | { readonly kind: "computed"; readonly pointer: string };

/** Where an event comes from. */
export interface Provenance {
  /** The `$id` of its schema, or the path of its file below the input. */
  readonly source: string;
  /** The place of its schema among the inputs, for diagnostics. */
  readonly file: string;
  /** Where in the file, as a JSON Pointer; the whole of it if it is left out. */
  readonly pointer?: string;
  /** Whether the schema came with this tool, so that the user cannot change it. */
  readonly bundled: boolean;
  /** Whether the schema can choose the name of its event, with `x-cdevents-gen`. */
  readonly namesItself?: boolean;
}
