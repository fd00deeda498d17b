import { compareCodeUnits } from "../schema/code-units.js";
/** Something that another module exports. Using it in a {@link ModuleText} is what writes the import. */
export interface ImportedSymbol {
  readonly name: string;
  /** The module that exports it: a path below `src` of the output, with `.ts`. */
  readonly from: string;
  readonly kind: "type" | "value";
}

/** A symbol of a module of the output. */
export function importedValue(from: string, name: string): ImportedSymbol {
  return { name, from, kind: "value" };
}

/** A type of a module of the output. */
export function importedType(from: string, name: string): ImportedSymbol {
  return { name, from, kind: "type" };
}

/**
 * The import lines of a module at `path`: one a source module, sorted, with relative `.js` specifiers; a name is imported
 * as a type only while nobody uses its value.
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
  if (sorted.every(([, kind]) => kind === "type")) {
    return `import type { ${sorted.map(([name]) => name).join(", ")} } from "${specifier}";\n`;
  }
  const list = sorted.map(([name, kind]) => (kind === "type" ? `type ${name}` : name)).join(", ");
  return `import { ${list} } from "${specifier}";\n`;
}

/** How a module at `path` names the module at `target`; both are paths below the same folder, with `.ts`. */
export function relativeSpecifier(path: string, target: string): string {
  let shared = 0;
  for (let at = 0; at < path.length && path[at] === target[at]; at++) {
    if (path[at] === "/") shared = at + 1;
  }
  const up = "../".repeat(path.slice(shared).split("/").length - 1);
  return `${up === "" ? "./" : up}${target.slice(shared).replace(/\.ts$/, ".js")}`;
}
