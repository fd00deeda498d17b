// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether two RFC 3339 timestamps name the same instant, to their last digit: intermediaries may write another zone offset
* or drop trailing zeros, and `Date` alone would see no difference below a millisecond.
*/
export declare function isSameInstant(a: string, b: string): boolean;
