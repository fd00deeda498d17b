// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { has, isArray, isObject } from "./checks.js";
import { isValid } from "./explain.js";
/**
* Returns whether a schema evaluates a property or an item of a value, directly or through a subschema that applies to
* the same value. Alternatives count only if the value is valid against them.
*
* @see https://json-schema.org/draft/2020-12/json-schema-core#section-11.2
*/
export function isEvaluated(schema, value, key, visit) {
	if (typeof schema !== "object") return false;
	if (typeof key === "string" && (schema.additionalProperties ?? schema.unevaluatedProperties) !== undefined) return true;
	if (typeof key === "number" && (schema.items ?? schema.unevaluatedItems) !== undefined) return true;
	return isEvaluatedBefore(schema, value, key, visit);
}
/** As {@link isEvaluated}, without the `unevaluatedProperties` and `unevaluatedItems` of the schema itself. */
export function isEvaluatedBefore(schema, value, key, visit) {
	const isPart = (part) => isEvaluated(part, value, key, visit);
	const { anyOf = [], oneOf = [], allOf = [], dependentSchemas = {}, if: decision } = schema;
	return isNamed(schema, value, key, visit) || isPart(schema.$ref?.()) || allOf.some(isPart) || [...anyOf, ...oneOf].some((part) => isPart(part) && isValid(part, value, visit)) || Object.entries(dependentSchemas).some(([name, part]) => isObject(value) && has(value, name) && isPart(part)) || decision !== undefined && (isValid(decision, value, visit) ? isPart(decision) || isPart(schema.then) : isPart(schema.else));
}
/** Returns whether a schema evaluates a property or an item by its name, its index or, with `contains`, its value. */
function isNamed(schema, value, key, visit) {
	if (typeof key === "number") {
		const { prefixItems = [], contains } = schema;
		const isContained = () => contains !== undefined && isArray(value) && isValid(contains, value[key], visit);
		return key < prefixItems.length || isContained();
	}
	const { properties = {}, patternProperties = {} } = schema;
	return Object.hasOwn(properties, key) || Object.keys(patternProperties).some((pattern) => new RegExp(pattern, "u").test(key));
}
