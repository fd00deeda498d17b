// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* The one of several names that someone may have meant by another: one that differs in case only, or of which a letter or
* two next to each other are missing, added, wrong or swapped.
*/
export declare function nearest(name: string, candidates: readonly string[]): string | undefined;
