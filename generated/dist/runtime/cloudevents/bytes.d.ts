// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* A value as bytes if it is bytes: `Uint8Array` (as a plain one, not a `Buffer`), any other view, or `ArrayBuffer`. Not a
* copy, but for shared memory, which could change between the check and the use.
*/
export declare function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined;
