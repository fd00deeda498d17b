import ts from "typescript-5.9";

/** One complaint of the compiler. */
export interface TypeProblem {
  readonly file: string;
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  noUnusedLocals: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  noEmit: true,
};

/** Checks modules, by path, in one program that knows no file of this project. */
export function typeCheck(modules: ReadonlyMap<string, string>): readonly TypeProblem[] {
  const program = createProgram(modules);
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => ({
    file: file?.fileName ?? "",
    line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
  return problems;
}

/** How many types a checker has to instantiate for some modules, beyond those of an empty program. */
export function countInstantiations(modules: ReadonlyMap<string, string>): number {
  const count = (texts: ReadonlyMap<string, string>): number => {
    const program = createProgram(texts);
    ts.getPreEmitDiagnostics(program);
    return program.getInstantiationCount();
  };
  return count(modules) - count(new Map([["/empty.mts", "export {};\n"]]));
}

function createProgram(modules: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => modules.has(path) || fileExists.call(host, path);
  host.readFile = (path) => modules.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = modules.get(path);
    return text === undefined
      ? getSourceFile.call(host, path, languageVersion, ...rest)
      : ts.createSourceFile(path, text, languageVersion, true);
  };
  return ts.createProgram({ rootNames: [...modules.keys()], options, host });
}
