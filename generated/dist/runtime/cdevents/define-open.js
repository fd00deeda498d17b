// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { makeDefinition } from "../definition.js";
import { isObject } from "../schema/checks.js";
import { buildCDEvent } from "./define.js";
/**
* Makes the definition of a CDEvent whose type is left to its author, as that of a custom event is; all else is filled in as
* `defineCDEvent` does.
*
* @see https://github.com/cdevents/spec/blob/v0.5.1/custom/README.md
*/
export function defineOpenCDEvent(parts) {
	const { types } = parts;
	return makeDefinition({ types }, `event with a type of the form ${types}`, parts, (input, options, issues) => isObject(input) ? buildCDEvent(parts, options, input, issues) : input);
}
