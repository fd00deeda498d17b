// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { has, hasOwn, isObject } from "./checks.js";
import { describeSchema } from "./describe.js";
import { below, report, walk } from "./explain.js";
import { memberNames } from "./members.js";
import { nearest } from "./nearest.js";
/** `required`, `properties`, `patternProperties` and `additionalProperties`. */
export function membersRule(schema, value, visit) {
	if (!isObject(value)) return;
	const { required = [], properties = {}, patternProperties = {}, additionalProperties: others = true } = schema;
	for (const name of required) {
		const property = hasOwn(properties, name) && properties[name] || true;
		if (!has(value, name)) report(below(visit, name), undefined, "required", describeSchema(property));
	}
	for (const name of memberNames(value)) {
		const place = below(visit, name);
		const schemas = Object.entries(patternProperties).flatMap(([pattern, inner]) => new RegExp(pattern, "u").test(name) ? [inner] : []);
		if (hasOwn(properties, name)) schemas.push(properties[name] ?? true);
		for (const inner of schemas) walk(inner, value[name], place);
		if (schemas.length > 0) continue;
		if (others === false) report(place, value[name], "additionalProperties", "absent", hintAt(schema, value, name));
		else walk(others, value[name], place);
	}
}
/** What may have been meant by a member that should not be there. */
function hintAt({ properties = {}, "x-renamed": renamed = {} }, value, name) {
	const rename = hasOwn(renamed, name) && renamed[name];
	if (rename) return `\`${name}\` became \`${rename.name}\` in ${rename.since}`;
	const meant = nearest(name, Object.keys(properties).filter((other) => !has(value, other)));
	return meant && `did you mean \`${meant}\`?`;
}
