import { isUtf8 } from "node:buffer";

/** The text of a file, or why it cannot be decoded. */
export type DecodedText = { readonly text: string } | { readonly problem: string };

/**
 * Decodes UTF-8. Invalid bytes are refused and not replaced, since the replacement character would end up in generated code.
 * A byte order mark is dropped, as RFC 8259 section 8.1 allows.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) return { problem: "it is UTF-16 or UTF-32 text from byte 0 on" };
  if (!isUtf8(bytes)) return { problem: `it is not valid UTF-8 from byte ${firstInvalidByte(bytes)} on` };
  return { text: new TextDecoder().decode(bytes) };
}

/** Tells whether a file begins with a byte order mark of UTF-16 or a zero byte. JSON in UTF-8 never does. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

/**
 * Bisects for the shortest prefix that no valid UTF-8 begins with. Its last byte is the invalid one. If there is no such
 * prefix, the text ends in the middle of a character, and the offset of its end is returned.
 */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (canContinue(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return invalid - 1;
}

function canContinue(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
