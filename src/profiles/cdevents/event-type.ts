import { splitVersion } from "../../model/versioned-type.js";

/** The parts of a CDEvents event type: `dev.cdevents.pipelinerun.finished.0.3.0`. */
export interface EventTypeParts {
  /** `dev.cdevents`, `dev.cdeventsx`, or a private namespace such as `com.acme`; may be empty. */
  readonly namespace: string;
  readonly subject: string;
  readonly predicate: string;
  /** `0.3.0`, or empty for a type without a version. */
  readonly version: string;
}

/**
 * Takes an event type apart; `undefined` where there are not at least a subject and a predicate.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#type-context
 */
export function parseEventType(type: string): EventTypeParts | undefined {
  const { stem, version } = splitVersion(type);
  const names = stem.split(".");
  const predicate = names.pop();
  const subject = names.pop();
  if (!predicate || !subject) return undefined;
  return { namespace: names.join("."), subject, predicate, version };
}

/** Whether an event type belongs to the CDEvents vocabulary itself (rule C2 of spec.md). */
export function isVocabularyType(type: string): boolean {
  return type.startsWith("dev.cdevents.");
}
