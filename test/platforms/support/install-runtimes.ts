import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createUserProject, quietInstall } from "../../e2e/support/user-project.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the executable of each runtime, by name and version. A runtime that cannot be installed is missing. */
    readonly runtimes: { readonly [name: string]: string };
  }
}

/** The supported versions of Node: the floors of `engines` in package.json, and the newest of each later line. */
export const nodeVersions = ["20.19.0", "22.12.0", "24", "26"] as const;

const packages: readonly string[] = [...nodeVersions.map((version) => `node@${version}`), "deno", "bun", "workerd"];

/** Installs JavaScript runtimes from npm, and returns what removes them again. Chromium is taken from the system. */
export async function setup(project: TestProject): Promise<() => void> {
  const { folder, write, run, remove } = createUserProject();
  const found: { [name: string]: string } = {};
  for (const [index, name] of packages.entries()) {
    // One folder each: versions of one package cannot share a folder.
    const prefix = join(folder, String(index));
    write({ [`${index}/package.json`]: "{}" });
    await run("npm", ...quietInstall, "--prefix", prefix, name);
    const executable = join(prefix, "node_modules", ".bin", name.split("@")[0] ?? "");
    if (existsSync(executable) && (await run(executable, "--version")).exitCode === 0) found[name] = executable;
  }
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    if ((await run(name, "--version")).exitCode === 0) found["chromium"] ??= name;
  }
  project.provide("runtimes", found);
  return remove;
}
