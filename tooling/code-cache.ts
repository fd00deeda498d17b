import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { codeCacheSuffix, describeEngine, engineFileName } from "../src/disk/load-compiled.js";
import { scenarios } from "../test/golden/scenarios.js";
import type { FinishingPlugin } from "./declarations.js";

/**
 * Runs the tool once, and keeps beside each script that it loads what V8 has made of it by then: all functions that were used.
 * The run sees bundled schemas and, as those of a user, the inputs of the golden files, so that both ways are in it.
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
        const args = ["--import", keepCompiled, resolve(dir, command), ".", "--spec", "0.5.1", "-o", "generated"];
        // Without what `NODE_OPTIONS` of a build may say: compiled code is good for one set of options.
        execFileSync(process.execPath, args, { cwd: folder, env: {}, stdio: ["ignore", "ignore", "pipe"] });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/** A module that makes Node write out, when it ends, the compiled code of all scripts that were made. */
const keepCompiled = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  import v8 from "node:v8";
  import vm from "node:vm";

  const scripts = new Map();
  vm.Script = class extends vm.Script {
    constructor(source, options) {
      super(source, options);
      // As if there had been compiled code already: there will be when the run is over.
      this.cachedDataRejected = false;
      scripts.set(options.filename, this);
    }
  };
  // Compiled code is loaded before any flags are set (src/cli/engine-flags.ts), and has to be made without them.
  v8.setFlagsFromString = () => {};
  syncBuiltinESMExports();
  process.on("exit", () => {
    for (const [path, script] of scripts) writeFileSync(path + ${JSON.stringify(codeCacheSuffix)}, script.createCachedData());
  });
`)}`;
