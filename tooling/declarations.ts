import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** A rolldown plugin that runs after the bundle is written. */
export interface FinishingPlugin {
  readonly name: string;
  writeBundle(options: { readonly dir?: string | undefined }): void;
}

/** Writes the declarations of `src/index.ts` and of the modules that they import beside the bundle. */
export function declarations(): FinishingPlugin {
  return {
    name: "declarations",
    writeBundle({ dir = "dist" }) {
      const all = mkdtempSync(join(tmpdir(), "cdevents-gen-declarations-"));
      try {
        const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
        execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", all], { stdio: "inherit" });
        for (const file of reachableFrom(join(all, "index.d.ts"))) {
          const target = join(dir, relative(all, file));
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(file, target);
        }
      } finally {
        rmSync(all, { recursive: true });
      }
    },
  };
}

function reachableFrom(entry: string): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const file of found) {
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)\.js"/g)) {
      found.add(join(dirname(file), `${specifier}.d.ts`));
    }
  }
  return found;
}
