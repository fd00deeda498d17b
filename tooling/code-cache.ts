import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { codeCacheSuffix, describeEngine, engineFileName } from "../src/disk/load-compiled.js";
import { scenarios } from "../test/golden/scenarios.js";
import type { FinishingPlugin } from "./declarations.js";

/**
 * Runs the tool, and keeps beside each script that it loads what V8 has made of it by then: all functions that were used. The
 * runs see bundled schemas and, as those of a user, the inputs of the golden files, so that both ways are in it.
 */
export function codeCache(command: string): FinishingPlugin {
  return {
    name: "code-cache",
    writeBundle({ dir = "dist" }) {
      const folder = mkdtempSync(join(tmpdir(), "cdevents-gen-code-cache-"));
      writeFileSync(join(dir, engineFileName), describeEngine());
      try {
        for (const [name, schema] of scenarios.flatMap(({ inputs }) => Object.entries(inputs))) {
          writeFileSync(join(folder, name), JSON.stringify(schema));
        }
        for (const thread of ["first", "second"] as const) {
          const args = ["--import", keepCompiled(thread), resolve(dir, command), ".", "--spec", "0.5.1", "-o", thread];
          // Without what `NODE_OPTIONS` of a build may say: compiled code is good for one set of options.
          execFileSync(process.execPath, args, { cwd: folder, env: {}, stdio: ["ignore", "ignore", "pipe"] });
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/**
 * A module that makes Node write out, when a thread ends, the compiled code of all scripts that were made on it. The first
 * thread loads its scripts before any flags of V8 are set (src/writer/engine-flags.ts), the second one after that, and each has to
 * compile as it will load: therefore each has a run of its own.
 */
function keepCompiled(thread: "first" | "second"): string {
  return `data:text/javascript,${encodeURIComponent(`
    import { writeFileSync } from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    import v8 from "node:v8";
    import vm from "node:vm";
    import { isMainThread } from "node:worker_threads";

    const scripts = new Map();
    vm.Script = class extends vm.Script {
      constructor(source, options) {
        super(source, options);
        // As if there had been compiled code already: there will be when the run is over.
        this.cachedDataRejected = false;
        scripts.set(options.filename, this);
      }
    };
    if (${thread === "first"}) v8.setFlagsFromString = () => {};
    syncBuiltinESMExports();
    if (isMainThread === ${thread === "first"}) {
      process.on("exit", () => {
        for (const [path, script] of scripts) {
          writeFileSync(path + ${JSON.stringify(codeCacheSuffix)}, script.createCachedData());
        }
      });
    }
  `)}`;
}
