// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** How deep a value of a schema that refers to itself may be nested. */
export declare const maximumDepth = 256;
/**
* Whether a value is nested no deeper than {@link maximumDepth}. It is asked before a check that calls itself walks the
* value, since `JSON.parse` accepts values deep enough to exhaust the stack; a circular object is never shallow.
*/
export declare function isShallow(value: unknown, depth?: number): boolean;
