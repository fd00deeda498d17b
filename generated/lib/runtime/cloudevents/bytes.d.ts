// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns a value as plain `Uint8Array` if it is an `ArrayBuffer` or a view of one, such as a `Buffer`. Only shared
* memory is copied, since it could change between the check and the use.
*/
export declare function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined;
