/*
 * Avro written by hand, in hex.
 */

/** A long, zigzag. */
export function long(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let digits = "";
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) digits += byte((rest % 0x80) | 0x80);
  return digits + byte(rest);
}

/** A string with its length. */
export function text(value: string): string {
  return long(Buffer.byteLength(value)) + Buffer.from(value).toString("hex");
}

/** A block that says its size. */
export function sized(count: number, items: string): string {
  return long(-count) + long(items.length / 2) + items;
}

function byte(value: number): string {
  return value.toString(16).padStart(2, "0");
}
