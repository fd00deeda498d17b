import type { Draft } from "../definition-table.js";

/** Up to so many bytes, a pattern counts them; beyond, it would be larger than engines like it. */
const mostCounted = 1000;

/** Bytes in JSON: base64 with padding (RFC 4648 section 4), of any number of bytes or of exactly so many. */
export function base64Text(bytes?: number): Draft {
  const text = { type: "string", contentEncoding: "base64" };
  if (bytes === undefined) return { ...text, pattern: anyNumber };
  if (bytes <= mostCounted) return { ...text, pattern: `^${exactly(bytes)}$` };
  const length = Math.ceil(bytes / 3) * 4;
  return { ...text, pattern: anyNumber, minLength: length, maxLength: length };
}

const letter = "[A-Za-z0-9+/]";

/** The four letters stand one by one, since engines match that without a stack, and texts may be long. */
const anyNumber = `^(?:${letter.repeat(4)})*(?:${letter}{2}==|${letter}{3}=)?$`;

function exactly(bytes: number): string {
  const padding = (3 - (bytes % 3)) % 3;
  const letters = Math.ceil((bytes * 4) / 3);
  return (letters === 0 ? "" : `${letter}{${letters}}`) + "=".repeat(padding);
}
