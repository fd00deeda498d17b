import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Our command, and that of json-schema-to-typescript. */
export const cli: string = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
export const peerCli: string = fileURLToPath(
  new URL("../../../node_modules/json-schema-to-typescript/dist/src/cli.js", import.meta.url),
);

/** Writes its own peak memory where it is told to, when the process ends. */
const measureMemory = `data:text/javascript,import{writeFileSync as w}from"node:fs";process.on("exit",()=>w(process.env.PEAK_FILE,String(process.resourceUsage().maxRSS)))`;

/** How long a process took from start to end, and its memory at the most. */
export interface Measured {
  readonly ms: number;
  readonly peakMiB: number;
}

/** Runs a command of Node, and measures it. */
export function run(folder: string, args: readonly string[]): Measured {
  const peakFile = join(folder, "peak");
  const { NODE_EXTRA_CA_CERTS: _slow, ...env } = process.env;
  const start = performance.now();
  execFileSync(process.execPath, ["--import", measureMemory, ...args], {
    env: { ...env, PEAK_FILE: peakFile },
    cwd: folder,
    stdio: "ignore",
  });
  return { ms: performance.now() - start, peakMiB: Number(readFileSync(peakFile, "utf8")) / 1024 };
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
