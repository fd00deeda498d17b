import { compareCodeUnits } from "../schema/code-units.js";
/** A symbol that another module exports. */
export interface ImportedSymbol {
  readonly name: string;
  /** The path of the module that exports it, relative to `src`, with `.ts`. */
  readonly from: string;
  readonly kind: "type" | "value";
}

/** Returns a value that a module exports. */
export function importedValue(from: string, name: string): ImportedSymbol {
  return { name, from, kind: "value" };
}

/** Returns a type that a module exports. */
export function importedType(from: string, name: string): ImportedSymbol {
  return { name, from, kind: "type" };
}

/**
 * Returns the import statements of a module: one for each imported module, sorted, with relative `.js` specifiers. A name is
 * imported as a type unless its value is used.
 */
export function importLines(path: string, symbols: readonly ImportedSymbol[]): string {
  const modules = new Map<string, Map<string, ImportedSymbol["kind"]>>();
  for (const { name, from, kind } of symbols) {
    if (from === path) continue;
    const names = modules.get(from) ?? new Map<string, ImportedSymbol["kind"]>();
    if (kind === "value" || !names.has(name)) names.set(name, kind);
    modules.set(from, names);
  }
  return [...modules]
    .map(([from, names]) => ({ specifier: relativeSpecifier(path, from), names }))
    .sort((a, b) => compareCodeUnits(a.specifier, b.specifier))
    .map(({ specifier, names }) => importLine(specifier, names))
    .join("");
}

function importLine(specifier: string, names: ReadonlyMap<string, ImportedSymbol["kind"]>): string {
  const sorted = [...names].sort(([a], [b]) => compareCodeUnits(a, b));
  const areTypes = sorted.every(([, kind]) => kind === "type");
  const list = sorted.map(([name, kind]) => (kind === "type" && !areTypes ? `type ${name}` : name));
  const head = `import ${areTypes ? "type " : ""}{`;
  const line = `${head} ${list.join(", ")} } from "${specifier}";\n`;
  if (line.length <= lineWidth) return line;
  return `${head}\n${list.map((name) => `  ${name},\n`).join("")}} from "${specifier}";\n`;
}

/** Import lines that would be longer, with their line feed, are broken. */
const lineWidth = 121;

/** Returns the specifier of the module at `target` in the module at `path`. Both paths have the same root, and `.ts`. */
export function relativeSpecifier(path: string, target: string): string {
  let shared = 0;
  for (let at = 0; at < path.length && path[at] === target[at]; at++) {
    if (path[at] === "/") shared = at + 1;
  }
  const up = "../".repeat(path.slice(shared).split("/").length - 1);
  return `${up === "" ? "./" : up}${target.slice(shared).replace(/\.ts$/, ".js")}`;
}
