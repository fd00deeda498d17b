import { blaming } from "./blaming.js";
import type { RuntimeModules } from "./carried-runtime.js";
import { type CompiledModule, compileModule } from "./compile.js";
import type { PackagePart } from "./package-part.js";
import { runtimePath } from "./paths.js";

/** A text of a package, and its path. */
export type EmittedFile = readonly [path: string, text: string];

/**
 * The files that a part of a package becomes. The output carries the JavaScript and declarations of every module, so that
 * whoever installs it builds nothing.
 *
 * @throws Error for a part of the runtime that is not in `runtime`
 * @throws FindingError for a module that a template of the user has spoilt
 */
export function compilePart(part: PackagePart, runtime: RuntimeModules): readonly EmittedFile[] {
  switch (part.kind) {
    case "file":
      return [[part.path, part.text]];
    case "module":
      return moduleFiles(part.path, part.text, compiled(part));
    case "runtime": {
      const module = runtime.get(part.path);
      if (module === undefined) throw new Error(`The runtime has no module ${part.path}.`);
      return moduleFiles(runtimePath(part.path), module.text, module);
    }
  }
}

function compiled({ path, text, override }: Extract<PackagePart, { kind: "module" }>): CompiledModule {
  const compile = (): CompiledModule => compileModule(path, text);
  return override === undefined ? compile() : blaming(override, compile);
}

/** A module as it was printed, and what it was compiled to. */
function moduleFiles(path: string, text: string, { code, declaration }: CompiledModule): readonly EmittedFile[] {
  return [
    [`src/${path}`, text],
    [`dist/${path.replace(/\.ts$/, ".js")}`, code],
    [`dist/${path.replace(/\.ts$/, ".d.ts")}`, declaration],
  ];
}
