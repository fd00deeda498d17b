// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";
export type { RuntimeSchema } from "./runtime-schema.js";
/** Where the walk through a value has got to, and what it has found. */
export interface Visit {
	readonly path: Issue["path"];
	readonly issues: Issue[];
	readonly rules: Rules;
}
/** Looks after some of the keywords of a schema: adds what is wrong with the value to the issues of the visit. */
export type Rule = (schema: RuntimeSchemaObject, value: unknown, visit: Visit) => void;
/** The rules that are applied on the way; keywords that no rule looks after are passed over. */
export type Rules = readonly Rule[];
/**
* Says everything that is wrong with a value: an empty list means that it is valid. It walks the schema and takes its time;
* whether a value is valid at all is told by the generated check, which always gives the same answer.
*/
export declare function explain(schema: RuntimeSchema, value: unknown, rules: Rules): readonly Issue[];
/** Finds what is wrong with a value at a place, and adds nothing to the issues of the visit. */
export declare function probe(schema: RuntimeSchema, value: unknown, visit: Visit): readonly Issue[];
/** Adds what is wrong with a value at a place. */
export declare function walk(schema: RuntimeSchema, value: unknown, visit: Visit): void;
/** Adds the issue that a value is not what is expected at a place. */
export declare function report({ issues, path }: Visit, value: unknown, keyword: string, expected: string, hint?: string, found?: string): void;
/** The place of a member or an item of the value at a place. */
export declare function below(visit: Visit, key: string | number): Visit;
