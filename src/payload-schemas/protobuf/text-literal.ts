const named: ReadonlyMap<string, string> = new Map([
  ["a", "\u0007"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

/**
 * What a text literal says: `\n`, `\x41`, `\101`, `\u0041` and `\U00000041` are escapes, any other character behind a backslash
 * means itself (Protobuf language specification, "String literals").
 */
export function readText(written: string): string {
  return written.replace(
    /\\(?:[xX]([\dA-Fa-f]{1,2})|([0-7]{1,3})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g,
    (_whole, hex?: string, octal?: string, short?: string, long?: string, other?: string) => {
      if (other !== undefined) return named.get(other) ?? other;
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const code = Number.parseInt(hex ?? short ?? long ?? "", 16);
      return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
    },
  );
}
