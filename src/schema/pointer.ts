/** Returns a step of a JSON Pointer with its slash: `a/b` becomes `/a~1b` (RFC 6901 section 3). */
export function pointerToken(name: string | number): string {
  const text = String(name);
  const isPlain = !text.includes("~") && !text.includes("/");
  return isPlain ? `/${text}` : `/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Returns the unescaped steps of a JSON Pointer (RFC 6901 section 4). */
export function pointerTokens(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => (token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token));
}
