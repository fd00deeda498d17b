import type { Diagnostic as CompilerDiagnostic } from "ts-morph";
import { ModuleKind, ModuleResolutionKind, Project, ScriptTarget } from "ts-morph";

/** Something that the TypeScript compiler says about a generated file. It is always a bug of this tool. */
export interface Finding {
  /** The path of the file in the package. */
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
}

/**
 * Type-checks the modules of a package (those of the target `source`) in memory, as strictly as any project of a user might. ts-morph takes
 * half a second to load, so this module must only be imported where it is asked for.
 *
 * What it says about the runtime is left out: that is the same in every package, checked when this tool is, and one module of
 * it needs the types of an optional peer dependency, which are not at hand here.
 */
export function typecheck(files: ReadonlyMap<string, string>): readonly Finding[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ScriptTarget.ES2022,
      lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      module: ModuleKind.NodeNext,
      moduleResolution: ModuleResolutionKind.NodeNext,
      noEmit: true,
      skipLibCheck: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noPropertyAccessFromIndexSignature: true,
      allowUnreachableCode: false,
      isolatedModules: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
    },
  });
  // The files are ES modules.
  project.getFileSystem().writeFileSync("/package.json", '{ "type": "module" }');
  for (const [path, text] of files) if (path.endsWith(".ts")) project.createSourceFile(`/${path}`, text);
  return project
    .getPreEmitDiagnostics()
    .map(toFinding)
    .filter(({ file }) => !file.startsWith("runtime/"));
}

function toFinding(diagnostic: CompilerDiagnostic): Finding {
  const message = diagnostic.getMessageText();
  return {
    file: diagnostic.getSourceFile()?.getFilePath().slice(1) ?? "the package",
    line: diagnostic.getLineNumber(),
    message: typeof message === "string" ? message : message.getMessageText(),
  };
}
