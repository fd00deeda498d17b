// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "./issue.js";

/**
 * Why an event was refused.
 *
 * - `not-json`: the text is not JSON, or the bytes are not UTF-8
 * - `not-an-event`: the value has no event type at all
 * - `unknown-type`: the event type is not one of those that this package was generated from
 * - `invalid`: the event breaks rules of its schema or of CloudEvents; `issues` lists every one
 * - `envelope-mismatch`: the CloudEvents envelope and the event inside contradict each other
 * - `malformed-message`: the message of a protocol, or the bytes of an event format, cannot be read
 * - `unsupported`: the message is well-formed, but of a version, format or mode that this code does not speak
 * - `verification-failed`: the signature of an event is missing or wrong
 */
export type EventErrorCode =
  | "not-json"
  | "not-an-event"
  | "unknown-type"
  | "invalid"
  | "envelope-mismatch"
  | "malformed-message"
  | "unsupported"
  | "verification-failed";

/** The one error that this package throws on purpose; `code` says why, `issues` lists every problem that was found. */
export class EventError extends Error {
  override readonly name: string = "EventError";
  declare readonly code: EventErrorCode;
  declare readonly issues: readonly Issue[];

  constructor(code: EventErrorCode, summary: string, issues: readonly Issue[] = [], options?: ErrorOptions) {
    super(summary + issues.map(describe).join(""), options);
    this.code = code;
    this.issues = issues;
  }
}

/**
 * Whether a caught value is an {@link EventError}. It looks at the name and the shape and not at the class, so that two
 * generated packages in one program recognise each other's errors.
 */
export function isEventError(value: unknown): value is EventError {
  return value instanceof Error && value.name === "EventError" && "code" in value && "issues" in value;
}

function describe({ path, message, hint }: Issue): string {
  return `\n  /${path.join("/")}: ${message}${hint ? ` (${hint})` : ""}`;
}

/** What every `safe…` function returns: the value, or the error that the throwing form would have thrown. */
export type Result<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: EventError };

/** Turns the error that a function throws on purpose into a result; any other error is a bug and passes through. */
export function toResult<T>(run: () => T): Result<T> {
  try {
    return { success: true, data: run() };
  } catch (error) {
    if (error instanceof EventError) return { success: false, error };
    throw error;
  }
}
