import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { runProcess } from "./run-process.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the packed tool, as npm would publish it. */
    readonly tarball: string;
  }
}

/** Builds and packs the tool, once for all end-to-end tests; returns what takes it away again. */
export async function setup(project: TestProject): Promise<() => void> {
  const root = project.config.root;
  const folder = mkdtempSync(join(tmpdir(), "cdevents-gen-pack-"));
  await mustRun("npm", ["run", "build"], root);
  await mustRun("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], root);
  const [name = ""] = readdirSync(folder);
  project.provide("tarball", join(folder, name));
  return () => rmSync(folder, { recursive: true, force: true });
}

async function mustRun(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { exitCode, stdout, stderr } = await runProcess(command, args, { cwd });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
}
