import { execFile } from "node:child_process";

/** What a process left behind. */
export interface ProcessResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a process runs. */
export interface ProcessOptions {
  readonly cwd: string;
  /** Beside the variables of this process. */
  readonly env?: { readonly [name: string]: string };
}

/** Runs a process to its end, whatever its exit code. */
export function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  return new Promise((resolve) => {
    const env = { ...cleanEnvironment(), ...options.env };
    const child = execFile(command, args, { cwd: options.cwd, env, maxBuffer: 1 << 26 }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode, stdout, stderr });
    });
  });
}

/** The environment of a user's shell: nothing of what npm and vitest tell their own children. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|VITEST|NODE_OPTIONS$|NODE_ENV$|TEST$|NODE_V8_COVERAGE$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
