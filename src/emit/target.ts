import { type BindingName, bindings, type FormatName, formats, type ImportExtension } from "../package-options.js";
import { blaming } from "./blaming.js";
import type { RuntimeModule } from "./carried-runtime.js";
import { type CompiledModule, compileModule } from "./compile.js";
import { withImportExtension } from "./module-imports.js";
import type { Output, OutputContext, PrintedModule } from "./output.js";
import { type PackageContents, packageFiles } from "./package-files.js";
import { runtimePath } from "./paths.js";
import { commonEntries } from "./runtime-entries.js";
import { runtimeLicence } from "./runtime-licence.js";

/** The path of a file below the output folder, and its text. */
export type EmittedFile = readonly [path: string, text: string];

/** What a package is generated for: it decides which files a module becomes, and what is included by default. */
export interface Target {
  readonly bindings: readonly BindingName[];
  readonly formats: readonly FormatName[];
  /** The entries of the runtime that are neither a binding nor a format. */
  readonly entries: ReadonlyMap<string, string>;
  /** Whether an output is included unless a run says otherwise. */
  includes(output: Output): boolean;
  /** Returns the files of a module. Compile errors are reported as errors of the user's template that laid it out. */
  module(module: PrintedModule): readonly EmittedFile[];
  /** Returns the files of a module of the runtime. */
  runtimeModule(path: string, module: RuntimeModule): readonly EmittedFile[];
  /** Returns the files that are about the package itself. */
  ownFiles(context: OutputContext, contents: PackageContents): Iterable<EmittedFile>;
}

/** A package that can be imported and published as it is: JavaScript and declarations below `lib`. */
export const packageTarget: Target = {
  bindings,
  formats,
  entries: commonEntries,
  includes: ({ optional }) => optional === undefined || optional === "package",
  module({ path, text, override }) {
    const compile = (): CompiledModule => compileModule(path, text);
    return compiledFiles(path, override === undefined ? compile() : blaming(override, compile));
  },
  runtimeModule: (path, module) => compiledFiles(runtimePath(path), module),
  ownFiles: (context, contents) => [...runtimeLicence, ...packageFiles(context, contents)],
};

/** TypeScript modules alone, for a project that compiles them itself. */
export function sourceTarget(importExtension: ImportExtension): Target {
  const module = ({ path, text }: Omit<PrintedModule, "kind">): readonly EmittedFile[] => [
    [path, importExtension === ".js" ? text : withImportExtension(text, importExtension)],
  ];
  return {
    bindings: ["http"],
    formats: ["json"],
    entries: new Map(),
    includes: ({ optional }) => optional === undefined,
    module,
    runtimeModule: (path, { text }) => module({ path: runtimePath(path), text }),
    ownFiles: () => [],
  };
}

function compiledFiles(path: string, { code, declaration }: CompiledModule): readonly EmittedFile[] {
  return [
    [`lib/${path.replace(/\.ts$/, ".js")}`, code],
    [`lib/${path.replace(/\.ts$/, ".d.ts")}`, declaration],
  ];
}
