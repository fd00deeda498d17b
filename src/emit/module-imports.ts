/** Returns the modules that a module imports from or exports again, as paths below the same folder as its own path. */
export function moduleImports(path: string, text: string): readonly string[] {
  const specifiers = [...text.matchAll(/^(?:import|export)\b[^;"]*? from "(\.[^"]+)";$/gm)].map(
    ([, found]) => found ?? "",
  );
  return [...new Set(specifiers.map((specifier) => resolveSpecifier(path, specifier)))];
}

/** Returns the module that a relative specifier of a module leads to. */
function resolveSpecifier(path: string, specifier: string): string {
  return new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, ".ts");
}

/** Returns a module with another extension, or none, in its relative imports. */
export function withImportExtension(text: string, extension: string): string {
  return text.replace(/^((?:import|export)\b[^;"]*? from "\.[^"]+)\.js";$/gm, `$1${extension}";`);
}
