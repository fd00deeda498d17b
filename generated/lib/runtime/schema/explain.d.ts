// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";
/** A position in a value that is being explained, and the issues found so far. */
export interface Visit {
	readonly path: Issue["path"];
	readonly issues: Issue[];
	readonly rules: Rules;
	/** How to fix whatever is wrong at this position. */
	readonly hint?: string | undefined;
}
/** Checks some of the keywords of a schema, and adds an issue to the visit for each one that the value breaks. */
export type Rule = (schema: RuntimeSchemaObject, value: unknown, visit: Visit) => void;
/** The keywords that are checked. Keywords without a rule are ignored. */
export interface Rules {
	/** Returns whether a value is of a type. */
	readonly isOfType: (value: unknown, type: NonNullable<RuntimeSchemaObject["type"]>) => boolean;
	/** The rules of all other keywords. They apply to values of the right type. */
	readonly keywords: readonly Rule[];
}
/** Returns rules with one more, which is applied last. */
export declare function withRule({ isOfType, keywords }: Rules, rule: Rule): Rules;
/**
* Lists everything that is wrong with a value. An empty list means that it is valid. The generated check of the same
* schema gives the same answer faster, but without reasons.
*/
export declare function explain(schema: RuntimeSchema, value: unknown, rules: Rules, path?: Visit["path"]): readonly Issue[];
/** Returns whether a value is valid at a position. */
export declare function isValid(schema: RuntimeSchema, value: unknown, { rules, path }: Visit): boolean;
/** Adds the issues of the value at a position. */
export declare function walk(schema: RuntimeSchema, value: unknown, visit: Visit): void;
/** Adds an issue with the value at a position. The default message is that it must be the expected one. */
export declare function report({ issues, path, hint }: Pick<Visit, "issues" | "path" | "hint">, value: unknown, keyword: string, expected: string, found?: string, message?: string): void;
/** Reports an unknown property, with a suggestion if it is probably a misspelling of a known one. */
export declare function reportUnknown(visit: Visit, value: unknown, keyword: string, known?: object): void;
/** Returns the position of a member or an item of the value at a position. */
export declare function below({ path, issues, rules }: Visit, key: string | number, hint?: string): Visit;
