import type { Definitions, JsonValue, Schema } from "../schema/schema.js";
import type { EndpointModel } from "./endpoint-model.js";
import type { EventName } from "./event-name.js";

/** Everything that a package is generated from: frozen, plain, serialisable data that knows no TypeScript. */
export interface PackageModel {
  readonly name: string;
  readonly version: string;
  /** Oldest first; never empty. */
  readonly releases: readonly ReleaseModel[];
}

/** The events that are exported together, under one subpath of the package. */
export interface ReleaseModel {
  /** The full version, such as `0.5.1`; empty for a catalogue, which has none. */
  readonly version: string;
  /** For headings: `CDEvents 0.5.1`. */
  readonly title: string;
  /** What it was read from, for the first line of what is generated. */
  readonly source: string;
  /** The subpath of the exports, such as `0.5`. */
  readonly subpath: string;
  /** Whether this release is what the bare package name imports. */
  readonly main: boolean;
  readonly profile: ProfileModel;
  /** What several events share: named schemas that are checked and typed. */
  readonly definitions: Definitions;
  /** What the builder inputs of several events share: named schemas that are only typed. */
  readonly inputs: Definitions;
  readonly events: readonly EventModel[];
  /** Where events are sent to and come from, as catalogues say it. */
  readonly endpoints: readonly EndpointModel[];
}

/** What the profile of a release adds to what is generated for any event. */
export interface ProfileModel {
  /** What a release is a release of, for headings: `CDEvents`. */
  readonly title: string;
  /** The name of the union of all events: `CDEvent`. */
  readonly union: string;
  /** The folder of the profile's runtime, below `src/runtime`: `cdevents`. */
  readonly runtime: string;
  /** The property path that tells events of the union apart: `["context", "type"]`. */
  readonly discriminant: readonly string[];
}

/**
 * What a definition builds and checks: a CDEvent, which is the data of a CloudEvent; a CloudEvent with its data; or a message
 * that has no envelope.
 */
export type EventKind = "cdevent" | "cloudevent" | "message";

/** One event: known by its release and its type. */
export interface EventModel {
  readonly kind: EventKind;
  readonly name: EventName;
  /** The event type; of an open event, what its types look like, for people: `dev.cdeventsx.*`. */
  readonly type: string;
  /** Makes this an open event: the regular expression of the types that its author may choose from. */
  readonly typePattern?: string;
  /** How the CloudEvents envelope of this event comes about. */
  readonly envelope: Envelope;
  /** What its definition checks, whatever the kind makes of it. Its `$ref`s name `parts`, or definitions of the release. */
  readonly data: Schema;
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
}
