/** Versions of a package that differ in every way: files changed, added, removed and renamed, folders come and gone. */
export type Version = "a" | "b" | "c";

const paths: { readonly [version in Version]: readonly string[] } = {
  a: ["package.json", "index.ts", "same.ts", "old/deep/x.ts", "old/y.ts", "half/gone.ts", "half/stays.ts", "Case.ts"],
  b: ["package.json", "index.ts", "same.ts", "new/deep/x.ts", "new/y.ts", "half/come.ts", "half/stays.ts", "case.ts"],
  c: ["package.json", "same.ts", "old/y.ts", "new/y.ts", "third/z.ts"],
};

/** The files of a version; each is long enough not to be written in one go by accident. */
export function packageOf(version: Version): ReadonlyMap<string, string> {
  return new Map(paths[version].map((path) => [path, textOf(path, path === "same.ts" ? "all" : version)]));
}

/** Whether a text is one that some version has at a path: whole, and in its place. */
export function isWhole(path: string, text: string): boolean {
  return (["a", "b", "c"] as const).some((version) => packageOf(version).get(path) === text);
}

export function isVersion(text: string): text is Version {
  return text === "a" || text === "b" || text === "c";
}

function textOf(path: string, version: string): string {
  if (path === "package.json") return `{ "name": "p", "version": "1.0.0", "description": "${version}" }\n`;
  return `// ${path} of ${version}\n`.repeat(500);
}
