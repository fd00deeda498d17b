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

// What package managers say when the registry, and not our program, is at fault.
const unreachable =
  /could not resolve|cannot resolve host|no such host|name resolution|network|timed? ?out|connection|unreachable|dial tcp|(?:40[134]|429|50\d) |could not (?:find artifact|transfer)|no matching distribution|failed to (?:download|get|fetch)/i;

/** Builds the programs of all languages, side by side, once for all tests. */
export async function setup(project: TestProject): Promise<void> {
  const cache = join(project.config.root, "node_modules/.cache/interop");
  const build = (language: Language): Promise<BuiltPeer> => buildPeer(language, cache);
  const [go, java, python, rust] = await Promise.all([build("go"), build("java"), build("python"), build("rust")]);
  project.provide("peers", { go, java, python, rust });
}

async function buildPeer(language: Language, cache: string): Promise<BuiltPeer> {
  const folder = fileURLToPath(new URL(`../${language}/`, import.meta.url));
  const { probe, build, run } = toolchainOf(language, cache);
  if ((await runProgram(probe, folder)).exitCode !== 0) {
    return { missing: `needs ${probe[0]}` };
  }
  mkdirSync(join(cache, language), { recursive: true });
  for (const step of build) {
    const { exitCode, stdout, stderr } = await runProgram(step, folder);
    if (exitCode === 0) continue;
    const output = `${stdout}${stderr}`.trim();
    const reason = output.split("\n").find((line) => unreachable.test(line));
    return reason === undefined
      ? { broken: `${step.join(" ")}\n${output}` }
      : { missing: `needs a package registry: ${reason.trim()}` };
  }
  return { run };
}
