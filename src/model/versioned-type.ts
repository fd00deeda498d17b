/** An event type without the version that it ends with, and this version: both versions of an event have the same stem. */
export interface VersionedType {
  readonly stem: string;
  /** `0.1.0`, or empty where the type has none. */
  readonly version: string;
}

/** Takes the version off an event type: `com.acme.deploy.approved.0.1.0` is `com.acme.deploy.approved` and `0.1.0`. */
export function splitVersion(type: string): VersionedType {
  const match = /\.v?(\d+(?:\.\d+)*(?:-[\w.-]+)?)$/.exec(type);
  return match === null ? { stem: type, version: "" } : { stem: type.slice(0, match.index), version: match[1] ?? "" };
}
