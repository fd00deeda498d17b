// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";
/** Where the walk through a value has got to, and what it has found. */
export interface Visit {
	readonly path: Issue["path"];
	readonly issues: Issue[];
	readonly rules: Rules;
}
/** Looks after some of the keywords of a schema: adds what is wrong with the value to the issues of the visit. */
export type Rule = (schema: RuntimeSchemaObject, value: unknown, visit: Visit) => void;
/** What is applied on the way; keywords that no rule looks after are passed over. */
export interface Rules {
	/** Whether a value is of a type that a schema names. */
	readonly isOfType: (value: unknown, type: NonNullable<RuntimeSchemaObject["type"]>) => boolean;
	/** The rules of all other keywords, which apply where the type is right. */
	readonly keywords: readonly Rule[];
}
/**
* Says everything that is wrong with a value: an empty list means that it is valid. It walks the schema and takes its time;
* whether a value is valid at all is told by the generated check, which always gives the same answer.
*/
export declare function explain(schema: RuntimeSchema, value: unknown, rules: Rules, path?: Visit["path"]): readonly Issue[];
/** Adds what is wrong with a value at a place; where nothing may be there, as the issue of a keyword, with a hint. */
export declare function walk(schema: RuntimeSchema, value: unknown, visit: Visit, keyword?: string, hint?: string | false): void;
/** Adds the issue that a value is not what is expected at a place. */
export declare function report({ issues, path }: Pick<Visit, "issues" | "path">, value: unknown, keyword: string, expected: string, hint?: string | false, found?: string): void;
/** The place of a member or an item of the value at a place. */
export declare function below(visit: Visit, key: string | number): Visit;
/** Whether nothing is wrong with a value at a place. */
export declare function isValid(schema: RuntimeSchema, value: unknown, { rules, path }: Visit): boolean;
