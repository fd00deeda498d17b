// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The one error that this package throws on purpose; `code` says why, `issues` lists every problem that was found. */
export class EventError extends Error {
	name = "EventError";
	constructor(code, summary, issues = [], options) {
		super(summary + issues.map(describe).join(""), options);
		this.code = code;
		this.issues = issues;
	}
}
/**
* Whether a caught value is an {@link EventError}. It looks at the name and the shape and not at the class, so that two
* generated packages in one program recognise each other's errors.
*/
export function isEventError(value) {
	return value instanceof Error && value.name === "EventError" && "code" in value && "issues" in value;
}
function describe({ path, message, hint }) {
	return `\n  /${path.join("/")}: ${message}${hint ? ` (${hint})` : ""}`;
}
/** Turns the error that a function throws on purpose into a result; any other error is a bug and passes through. */
export function toResult(run) {
	try {
		return {
			success: true,
			data: run()
		};
	} catch (error) {
		if (error instanceof EventError) return {
			success: false,
			error
		};
		throw error;
	}
}
