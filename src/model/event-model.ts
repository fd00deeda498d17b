import type { Definitions, JsonValue, Schema } from "../schema/schema.js";
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
  /** The full version, such as `0.5.1`. */
  readonly version: string;
  /** The subpath of the exports, such as `0.5`. */
  readonly subpath: string;
  /** Whether this release is what the bare package name imports. */
  readonly main: boolean;
  readonly profile: ProfileModel;
  /** What several events share; the `$ref`s of the release point here. */
  readonly definitions: Definitions;
  readonly events: readonly EventModel[];
}

/** What the profile of a release adds to what is generated for any event. */
export interface ProfileModel {
  /** The name of the union of all events: `CDEvent`. */
  readonly union: string;
  /** The runtime module, below `src/runtime`, that defines events and releases of this profile: `cdevents/define.ts`. */
  readonly runtime: string;
  /** The function of that module which makes a definition of an event. */
  readonly define: string;
  /** The function of that module which makes the consumer of a whole release. */
  readonly defineRelease: string;
  /** The property path that tells events of the union apart: `["context", "type"]`. */
  readonly discriminant: readonly string[];
}

/** One event: known by its release and its type. */
export interface EventModel {
  readonly name: EventName;
  readonly type: string;
  /** How the CloudEvents envelope of this event comes about. */
  readonly envelope: Envelope;
  /** What is on the wire as the data of the CloudEvent. */
  readonly data: Schema;
  /** What the builder takes; from it and the defaults the data is made. */
  readonly input: Schema;
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
}
