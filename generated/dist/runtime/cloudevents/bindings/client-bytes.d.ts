// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** What the writers for clients can be told that take bytes of their own kind only. */
export interface BytesOption<Bytes> {
	/**
	* Turns bytes into what the client takes. Clients made for Node mostly want a `Buffer`: give `Buffer.from`. Default: bytes
	* are handed over as a plain `Uint8Array`. Text stays a string in either case.
	*/
	readonly bytes?: (bytes: Uint8Array<ArrayBuffer>) => Bytes;
}
/** Bytes that may have come in pieces, as one; `undefined` for anything else. */
export declare function joinedBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined;
