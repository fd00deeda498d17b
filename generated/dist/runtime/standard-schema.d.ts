// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "./issue.js";
/**
* What every definition offers under `"~standard"`, so that tools which speak Standard Schema take it as it is.
*
* @see https://standardschema.dev
*/
export interface StandardSchema<Output> {
	readonly version: 1;
	readonly vendor: "cdevents-gen";
	/** Checks a value. Never throws. */
	readonly validate: (value: unknown) => {
		readonly value: Output;
	} | {
		readonly issues: readonly Issue[];
	};
	/** Only for the type checker; absent at run time. */
	readonly types?: {
		readonly input: Output;
		readonly output: Output;
	} | undefined;
}
