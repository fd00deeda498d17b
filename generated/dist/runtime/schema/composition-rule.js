// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { joinOr } from "./describe.js";
import { probe, report, walk } from "./explain.js";
/** `$ref`, `allOf`, `anyOf` and `oneOf`. */
export function compositionRule(schema, value, visit) {
	const { $ref, allOf = [], anyOf, oneOf } = schema;
	if ($ref) walk($ref(), value, visit);
	for (const part of allOf) walk(part, value, visit);
	if (anyOf) explainAlternatives("anyOf", anyOf, value, visit);
	if (oneOf && explainAlternatives("oneOf", oneOf, value, visit) > 1) {
		report(visit, value, "oneOf", "valid by one alternative only");
	}
}
/**
* Adds the problems of the alternative that was most likely meant, if the value is valid by none, and counts those by which
* it is valid. An alternative was not meant where a type or a constant that tells it apart is another; if that is so of all,
* one issue says what could have been there.
*/
function explainAlternatives(keyword, alternatives, value, visit) {
	const tellingIssue = (issues) => issues.find(({ path, keyword }) => path.length < visit.path.length + 2 && /^(type|const|enum)$/.test(keyword));
	const cost = (issues) => issues.length + (tellingIssue(issues) ? 1e6 : 0);
	const results = alternatives.map((part) => probe(part, value, visit)).sort((a, b) => cost(a) - cost(b));
	const [best = []] = results;
	const telling = tellingIssue(best);
	if (telling) {
		const others = results.map(tellingIssue).filter((issue) => String(issue?.path) === String(telling.path));
		const expected = joinOr(others.map((issue) => issue?.expected ?? ""));
		report({
			...visit,
			path: telling.path
		}, value, keyword, expected, telling.hint, telling.found);
	} else for (const issue of best) visit.issues.push(issue);
	return results.filter((issues) => issues.length === 0).length;
}
