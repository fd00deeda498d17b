// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";

/** The versions before 1.0 that are read. */
export type LegacyVersion = "0.1" | "0.2" | "0.3";

/**
 * The version of a legacy event in JSON, or `undefined` for an event of 1.0 or of another version, and for what is no event. It
 * also knows the events that leave their version out: `eventType` was in 0.1 alone, `contenttype` in 0.2.
 */
export function legacyVersionOf(value: unknown): LegacyVersion | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { specversion, cloudEventsVersion, eventType, contenttype } = value;
  if (specversion !== undefined) {
    return specversion === "0.2" || specversion === "0.3" ? specversion : undefined;
  }
  if (cloudEventsVersion !== undefined) {
    return cloudEventsVersion === "0.1" ? "0.1" : undefined;
  }
  return typeof eventType === "string" ? "0.1" : typeof contenttype === "string" ? "0.2" : undefined;
}

/**
 * The version of a legacy event, with a warning if it was guessed (LEG-01).
 *
 * @throws EventError `not-an-event`, or `unsupported` for another version
 */
export function assertLegacy(value: Readonly<Record<string, unknown>>): {
  readonly version: LegacyVersion;
  readonly warnings: Issue[];
} {
  const version = legacyVersionOf(value);
  const said = value["specversion"] ?? value["cloudEventsVersion"];
  if (version === undefined) {
    if (said === undefined) throw new EventError("not-an-event", "there is nothing of a legacy CloudEvent");
    const issue = attributeIssue("specversion", "LEG-01", '"0.1", "0.2" or "0.3"', said);
    throw new EventError("unsupported", "not a legacy CloudEvent", [issue]);
  }
  const message = `the event does not say its version, which was taken for ${version}`;
  return { version, warnings: said === undefined ? [{ message, path: [], keyword: "LEG-01" }] : [] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
