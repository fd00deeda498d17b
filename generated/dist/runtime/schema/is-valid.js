// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { explain } from "./explain.js";
/** Whether nothing is wrong with a value at a place. */
export function isValid(schema, value, { rules, path }) {
	return explain(schema, value, rules, path).length === 0;
}
