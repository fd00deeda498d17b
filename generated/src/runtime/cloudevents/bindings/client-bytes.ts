// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";

/** What the writers for clients can be told that take bytes of their own kind only. */
export interface BytesOption<Bytes> {
  /**
   * Turns bytes into what the client takes. Clients made for Node mostly want a `Buffer`: give `Buffer.from`. Default: bytes
   * are handed over as a plain `Uint8Array`. Text stays a string in either case.
   */
  readonly bytes?: (bytes: Uint8Array<ArrayBuffer>) => Bytes;
}

/** Bytes that may have come in pieces, as one; `undefined` for anything else. */
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
