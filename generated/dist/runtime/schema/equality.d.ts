// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether two JSON values are equal: numbers by value, objects without regard to the order of their members.
*
* @see https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.2
*/
export declare function equals(a: unknown, b: unknown): boolean;
/** Whether no two items of an array are equal. It compares texts, so that the time does not grow with the square. */
export declare function isUnique(list: readonly unknown[]): boolean;
