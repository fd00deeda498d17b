import { transformSync } from "oxc-transform";

/** The JavaScript and the declarations of a module. */
export interface CompiledModule {
  readonly code: string;
  readonly declaration: string;
}

/**
 * Turns a TypeScript module into JavaScript and declarations. Every module here has explicit types on its exports, so that
 * this needs neither the other modules nor a type checker.
 *
 * @throws Error for a module that does not allow it, which is a mistake of the generator and never of its input
 */
export function compileModule(path: string, text: string): CompiledModule {
  const { code, declaration, errors } = transformSync(path, text, {
    target: "es2022",
    typescript: { declaration: { stripInternal: false } },
  });
  const [first] = errors;
  if (first !== undefined) throw new Error(`${path} does not compile: ${first.message}\n${first.codeframe ?? ""}`);
  return { code: withHeader(text, code), declaration: withHeader(text, declaration ?? "") };
}

/** The compiler drops comments that stand before an import which it drops; where a file comes from must not get lost. */
function withHeader(text: string, compiled: string): string {
  const [header = ""] = /^(?:\/\/.*\n|\/\*.*\*\/\n)*/.exec(text) ?? [];
  return compiled.startsWith(header) ? compiled : `${header}${compiled}`;
}
