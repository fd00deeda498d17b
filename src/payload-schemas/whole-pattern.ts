/**
 * A regular expression for JSON Schema, which searches, of one that a whole text has to match; `undefined` for one that
 * ECMA-262 cannot read. Characters that are escaped without need, which the `u` flag forbids, are unescaped.
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

/** Whether both ends are anchored already, whatever alternatives there are: every bar is inside of a group. */
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
