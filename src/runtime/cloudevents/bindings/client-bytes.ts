// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";

/** The byte type of clients for Node: `Buffer` where the types of Node are loaded, else `Uint8Array`. */
export type ClientBytes = typeof globalThis extends { readonly Buffer: { alloc(size: number): infer Bytes } }
  ? Bytes
  : Uint8Array<ArrayBuffer>;

/** An option of writers for clients that only accept bytes of their own type. */
export interface BytesOption<Bytes> {
  /**
   * Converts bytes to what the client accepts. Strings are not converted. Default: a `Buffer` on runtimes that have
   * one, else a plain `Uint8Array`.
   */
  readonly bytes?: (bytes: Uint8Array<ArrayBuffer>) => Bytes;
}

/** Converts bytes to the type of a client. */
export function toClientBytes(bytes: Uint8Array<ArrayBuffer>, { bytes: convert }: BytesOption<unknown>): unknown {
  if (convert !== undefined) return convert(bytes);
  // Clients for Node treat other bytes as text, or reject them. The global is absent in browsers.
  const host: object = globalThis;
  const { Buffer: nodeBuffer } = host as { readonly Buffer?: NodeBytes };
  return nodeBuffer?.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) ?? bytes;
}

interface NodeBytes {
  from(buffer: ArrayBuffer, offset: number, length: number): Uint8Array;
}

/** Joins bytes that arrived in pieces. Returns `undefined` for anything other than bytes. */
export function joinedBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (!Array.isArray(value)) {
    return bytesOf(value);
  }
  const pieces = value.map((piece: unknown) => bytesOf(piece)).filter((piece) => piece !== undefined);
  if (pieces.length < value.length) {
    return undefined;
  }
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
