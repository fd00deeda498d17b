// The one place that decides whether a name can be an identifier.

const reservedWords: ReadonlySet<string> = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for from function get if implements import in infer instanceof interface is keyof let module " +
    "namespace new null of package private protected public readonly require return set static super switch symbol this " +
    "throw true try type typeof undefined unique unknown var void while with yield any boolean never number object string"
  ).split(" "),
);

/** Names become names of files too, which no file system takes at any length, and Windows not for any word. */
const longest = 80;
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** `await import()` calls what a module exports as this. */
const calledByAwait = "then";

/** Returns whether a name may be exported as it is: an ASCII identifier that means nothing else to JavaScript, TypeScript or a file system. */
export function isExportableName(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name) || name.length > longest) return false;
  return !reservedWords.has(name) && !devices.test(name) && name !== calledByAwait;
}
