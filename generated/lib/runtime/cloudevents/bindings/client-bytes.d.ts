// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The byte type of clients for Node: `Buffer` where the types of Node are loaded, else `Uint8Array`. */
export type ClientBytes = typeof globalThis extends {
	readonly Buffer: {
		alloc(size: number): infer Bytes;
	};
} ? Bytes : Uint8Array<ArrayBuffer>;
/** An option of writers for clients that only accept bytes of their own type. */
export interface BytesOption<Bytes> {
	/**
	* Converts bytes to what the client accepts. Strings are not converted. Default: a `Buffer` on runtimes that have
	* one, else a plain `Uint8Array`.
	*/
	readonly bytes?: (bytes: Uint8Array<ArrayBuffer>) => Bytes;
}
/** Converts bytes to the type of a client. */
export declare function toClientBytes(bytes: Uint8Array<ArrayBuffer>, { bytes: convert }: BytesOption<unknown>): unknown;
/** Joins bytes that arrived in pieces. Returns `undefined` for anything other than bytes. */
export declare function joinedBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined;
