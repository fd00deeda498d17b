import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { runProgram } from "./run-program.js";
import { type Language, toolchainOf } from "./toolchains.js";

/** The program of a language: how to run it, or why it is not there, or why it should be there and is not. */
export type BuiltPeer =
  | { readonly run: readonly string[] }
  | { readonly missing: string }
  | { readonly broken: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly peers: Readonly<Record<Language, BuiltPeer>>;
  }
}

// What package managers say when the registry is at fault, and not a lock file.
const unreachable =
  /could not (?:resolve|find artifact|transfer)|no such host|name resolution|network|timed? ?out|connection|unreachable|dial tcp|not available|no matching distribution|failed to (?:download|get|fetch)/i;

// Without a network, package managers try for longer than anybody waits.
const longestFetch = 300_000;

/** Builds the programs of all languages, side by side, once for all tests. */
export async function setup(project: TestProject): Promise<void> {
  const cache = join(project.config.root, "node_modules/.cache/interop");
  const build = (language: Language): Promise<BuiltPeer> => buildPeer(language, cache);
  const [go, java, python, rust] = await Promise.all([build("go"), build("java"), build("python"), build("rust")]);
  project.provide("peers", { go, java, python, rust });
}

async function buildPeer(language: Language, cache: string): Promise<BuiltPeer> {
  const folder = fileURLToPath(new URL(`../${language}/`, import.meta.url));
  const { probe, fetch, build, run } = toolchainOf(language, cache);
  if ((await runProgram(probe, { cwd: folder })).exitCode !== 0) {
    return { missing: `needs ${probe[0]}` };
  }
  mkdirSync(join(cache, language), { recursive: true });
  const unfetched = await firstFailure(fetch, folder, longestFetch);
  const registry = unfetched?.split("\n").find((line) => unreachable.test(line));
  if (registry !== undefined) {
    return { missing: `needs a package registry: ${registry.trim()}` };
  }
  const failure = unfetched ?? (await firstFailure(build, folder));
  return failure === undefined ? { run } : { broken: failure };
}

/** Runs one program after the other, until one fails: what it has said. */
async function firstFailure(
  steps: readonly (readonly string[])[],
  cwd: string,
  timeout?: number,
): Promise<string | undefined> {
  for (const step of steps) {
    const { exitCode, stdout, stderr } = await runProgram(step, { cwd, ...(timeout !== undefined && { timeout }) });
    if (exitCode !== 0) return `${step.join(" ")}\n${stdout}${stderr}`;
  }
  return undefined;
}
