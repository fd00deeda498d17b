// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The names of the members of an object: its own, enumerable ones whose value is not `undefined`. */
export declare function memberNames(value: unknown): readonly string[];
/** Whether every member name of an object passes a check. */
export declare function everyName(value: unknown, check: (name: string) => boolean): boolean;
