// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* A valid timestamp in UTC and in whole seconds, the rest cut off: `2020-06-18T19:24:53.9+02:00` is `2020-06-18T17:24:53Z`. A
* leap second stays one.
*/
export declare function toUtcSeconds(timestamp: string): string;
/** Whether one valid timestamp is earlier than another, to the last digit of both. */
export declare function isEarlier(one: string, other: string): boolean;
