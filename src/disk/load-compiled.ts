import { existsSync, readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { constants, Script } from "node:vm";

/** What the name of a file of the bundle ends in that holds what V8 made of another one (`tooling/code-cache.ts`). */
export const codeCacheSuffix = ".v8";

/**
 * Loads a file of the bundle, and the files that it requires, with the code that V8 made of them when the tool was built: to
 * compile them is nearly half of a run. V8 says whether it can use that code. Where another version of Node has built it, Node
 * loads the files, and from version 22 on keeps what it compiles for later runs.
 */
export function loadCompiled(path: string): unknown {
  const script = readScript(path);
  if (script.cachedDataRejected !== false) {
    // Not there yet in the oldest Node that we support.
    const enable: unknown = Reflect.get(module, "enableCompileCache");
    if (typeof enable === "function") enable();
    return createRequire(path)(path);
  }
  return runScript(script, path, new Map());
}

/** Runs a file as a CommonJS module, once however many others require it. */
function runScript(script: Script, path: string, loaded: Map<string, unknown>): unknown {
  const fromNode = createRequire(path);
  const own = { exports: {} };
  loaded.set(path, own.exports);
  const require = (specifier: string): unknown => {
    if (!specifier.startsWith(".")) return fromNode(specifier);
    const target = join(dirname(path), specifier);
    return loaded.get(target) ?? runScript(readScript(target), target, loaded);
  };
  script.runInThisContext()(own.exports, require, own, path, dirname(path));
  loaded.set(path, own.exports);
  return own.exports;
}

function readScript(path: string): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "utf8")}\n})`;
  const cache = path + codeCacheSuffix;
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  return new Script(source, { filename: path, cachedData, importModuleDynamically });
}
