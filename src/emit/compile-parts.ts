import type { RuntimeModules } from "./carried-runtime.js";
import { type CompiledModule, compileModule } from "./compile.js";
import type { PackagePart } from "./package-part.js";
import { runtimePath } from "./paths.js";

/** A text of a package, and its path. */
export type EmittedFile = readonly [path: string, text: string];

/**
 * The files of a package, each path once, made one by one of its parts. The output carries the JavaScript and declarations of
 * every module, so that whoever installs it builds nothing.
 *
 * @throws Error for a part of the runtime that is not in `runtime`
 */
export function* compileParts(parts: Iterable<PackagePart>, runtime: RuntimeModules): Generator<EmittedFile, void> {
  for (const part of parts) {
    switch (part.kind) {
      case "file":
        yield [part.path, part.text];
        break;
      case "module":
        yield* moduleFiles(part.path, part.text, compileModule(part.path, part.text));
        break;
      case "runtime": {
        const module = runtime.get(part.path);
        if (module === undefined) throw new Error(`The runtime has no module ${part.path}.`);
        yield* moduleFiles(runtimePath(part.path), module.text, module);
        break;
      }
    }
  }
}

/** A module as it was printed, and what it was compiled to. */
function* moduleFiles(path: string, text: string, { code, declaration }: CompiledModule): Iterable<EmittedFile> {
  yield [`src/${path}`, text];
  yield [`dist/${path.replace(/\.ts$/, ".js")}`, code];
  yield [`dist/${path.replace(/\.ts$/, ".d.ts")}`, declaration];
}
