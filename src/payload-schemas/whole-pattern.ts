/**
 * Anchors a regular expression that must match a whole string, since JSON Schema only searches. Needless escapes, which
 * the `u` flag forbids, are removed. Returns `undefined` for an invalid expression.
 */
export function wholePattern(pattern: string): string | undefined {
  const readable = [pattern, pattern.replace(/\\([^\w\s^$\\.*+?()[\]{}|/-])/g, "$1")].find(isReadable);
  if (readable === undefined) return undefined;
  return isAnchored(readable) ? readable : `^(?:${readable})$`;
}

function isReadable(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/** Whether both ends of all alternatives are anchored already. */
function isAnchored(pattern: string): boolean {
  if (!pattern.startsWith("^") || !/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern)) return false;
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gsu)) {
    if (token === "(") depth++;
    else if (token === ")") depth--;
    else if (token === "|" && depth === 0) return false;
  }
  return true;
}
