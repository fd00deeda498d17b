import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { constants, Script } from "node:vm";

/** What the name of a file of the bundle ends in that holds what V8 made of another one (`tooling/code-cache.ts`). */
export const codeCacheSuffix = ".v8";

/** The file of the bundle that says which engine the compiled code is of. */
export const engineFileName = "engine.v8.json";

/**
 * The engine that runs this, as a text. V8 takes compiled code from another build of the same version of V8 for its own, and
 * then does anything at all: Node 20.20.0 and 20.20.2 have one version of V8, and crash with the code of each other.
 */
export function describeEngine(): string {
  return JSON.stringify([process.version, process.platform, process.arch, process.config]);
}

/** What Node hands to a CommonJS module to load others with. */
type Require = (specifier: string) => unknown;

/**
 * Loads a file of the bundle, and the files that it requires, with the code that V8 made of them when the tool was built: to
 * compile them is nearly half of a run. Where it was another build of Node that compiled it, or V8 cannot use it, Node loads the
 * files, and from version 22 on keeps what it compiles for later runs.
 *
 * @param fromNode - loads what is not of the bundle; given, since to load what makes one takes milliseconds
 */
export function loadCompiled(path: string, fromNode: Require): unknown {
  const script = isOwnEngine(dirname(path)) ? readScript(path) : undefined;
  if (script?.cachedDataRejected === false) return runScript(script, path, fromNode, new Map());
  // Not there yet in the oldest Node that we support.
  const enable: unknown = Reflect.get(Object(fromNode("node:module")), "enableCompileCache");
  if (typeof enable === "function") enable();
  return fromNode(path);
}

function isOwnEngine(folder: string): boolean {
  const path = join(folder, engineFileName);
  return existsSync(path) && readFileSync(path, "utf8") === describeEngine();
}

/** Runs a file as a CommonJS module, once however many others require it. */
function runScript(script: Script, path: string, fromNode: Require, loaded: Map<string, unknown>): unknown {
  const own = { exports: {} };
  loaded.set(path, own.exports);
  const require: Require = (specifier) => {
    if (!specifier.startsWith(".")) return fromNode(specifier);
    const target = join(dirname(path), specifier);
    return loaded.get(target) ?? runScript(readScript(target), target, fromNode, loaded);
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
