import { spawn } from "node:child_process";

/** What a program left behind. */
export interface ProgramResult {
  /** Not 0 if it failed, or could not even be started. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program is told. */
export interface ProgramInput {
  readonly cwd: string;
  /** What it is fed. */
  readonly stdin?: string;
  /** How long it may take, in milliseconds. */
  readonly timeout?: number;
}

/** Runs a program to its end. */
export function runProgram(
  [command = "", ...args]: readonly string[],
  { cwd, stdin = "", timeout }: ProgramInput,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ["pipe", "pipe", "pipe"], timeout });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    const finish = (exitCode: number, error: string): void =>
      resolve({ exitCode, stdout: String(Buffer.concat(stdout)), stderr: String(Buffer.concat(stderr)) + error });
    child.on("error", (error) => finish(127, String(error)));
    child.on("close", (exitCode, signal) => {
      finish(exitCode ?? 1, signal === null ? "" : `${command} was stopped: it timed out, or got ${signal}`);
    });
    child.stdin.on("error", () => {}); // It ended before it had read everything: its exit code tells.
    child.stdin.end(stdin);
  });
}
