// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventError } from "./event-error.js";
/** What every `safe…` function returns: the value, or the error that the throwing form would have thrown. */
export type Result<T> = {
	readonly success: true;
	readonly data: T;
} | {
	readonly success: false;
	readonly error: EventError;
};
