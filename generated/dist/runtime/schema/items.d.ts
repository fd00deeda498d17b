// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// Plain loops, because `Array.prototype.every` and its kin pass over the holes of a sparse array.
/** Whether every item of an array, from a certain one on, passes a check. */
export declare function everyItem(list: readonly unknown[], check: (item: unknown, index: number) => boolean, start?: number): boolean;
/** How many items of an array pass a check. */
export declare function countItems(list: readonly unknown[], check: (item: unknown) => boolean): number;
