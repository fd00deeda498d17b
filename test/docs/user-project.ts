import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Project, ts } from "ts-morph";
import { generate } from "../../src/pipeline.js";

/** The root of this repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Returns the blocks of a language in a Markdown document or in a doc comment. */
export function blocksOf(document: string, language: string): readonly string[] {
  const text = readFileSync(join(root, document), "utf8");
  const blocks = text.matchAll(new RegExp(`^(?: ?\\* ?)?\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "gm"));
  return [...blocks].map(([, code = ""]) => code.replace(/^ ?\* ?/gm, ""));
}

/** The path and the contents of a source file. */
export type SourceFile = readonly [path: string, text: string];

/** A project of a user: the packages that the documents speak of are installed in it. */
export interface UserProject {
  readonly folder: string;
  /** Returns the compile errors of a module. */
  compile(name: string, code: string): readonly string[];
  /** Runs a module and returns the lines that it prints. */
  run(name: string, code: string): readonly string[];
}

/**
 * Makes a project below `node_modules/.cache`, where modules resolve the development dependencies of this repository.
 *
 * @param packages - a source file for each package to generate, by the name of the package
 */
export async function userProject(packages: ReadonlyMap<string, SourceFile>): Promise<UserProject> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "docs-"));
  const installed = join(folder, "node_modules");
  mkdirSync(installed);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(root, "generated"), join(installed, "cdevents"), "junction");
  symlinkSync(root, join(installed, "cdevents-gen"), "junction");
  for (const [name, [path, text]] of packages) {
    for (const [file, content] of await generatedFiles(name, path, text)) {
      mkdirSync(join(installed, name, file, ".."), { recursive: true });
      writeFileSync(join(installed, name, file), content);
    }
  }
  const project = new Project({ compilerOptions });
  return {
    folder,
    compile(name, code) {
      const file = project.createSourceFile(join(folder, `${name}.ts`), `${code}\nexport {};`);
      return file
        .getPreEmitDiagnostics()
        .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, "\n"));
    },
    run(name, code) {
      const path = join(folder, `${name}.js`);
      writeFileSync(path, ts.transpileModule(code, { compilerOptions: forNode }).outputText);
      return execFileSync(process.execPath, [path], { cwd: folder, encoding: "utf8" }).split("\n").slice(0, -1);
    },
  };
}

/** The options for examples that are run: the file extension decides in `nodenext`, which the compiler does not see here. */
const forNode = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node"],
  typeRoots: [join(root, "node_modules", "@types")],
  skipLibCheck: true,
};

async function generatedFiles(name: string, path: string, text: string): Promise<ReadonlyMap<string, string>> {
  const { files, diagnostics } = await generate({
    sources: [{ path, name: path, text, named: true }],
    releases: [],
    packageName: name,
    packageVersion: "1.0.0",
    templates: new Map(),
  });
  if (diagnostics.length > 0) throw new Error(`${path}: ${diagnostics.map(({ message }) => message).join("\n")}`);
  return files;
}
