import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createUserProject, quietInstall } from "./user-project.js";

declare module "vitest" {
  interface ProvidedContext {
    /** A user's project, outside this checkout, in which the packed tool is installed. */
    readonly userProject: string;
  }
}

/** Builds, packs and installs the tool, once for all end-to-end tests; returns what removes it again. */
export async function setup(project: TestProject): Promise<() => void> {
  const { folder, write, mustRun, remove } = createUserProject();
  // As a maintainer does it: the build is part of packing.
  await mustRun("npm", "pack", project.config.root, "--loglevel=error");
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  write({ "package.json": '{ "name": "my-project", "private": true, "type": "module" }' });
  await mustRun("npm", ...quietInstall, join(folder, tarball));
  project.provide("userProject", folder);
  return remove;
}
