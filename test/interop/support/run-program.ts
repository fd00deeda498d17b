import { spawn } from "node:child_process";

/** What a program left behind. */
export interface ProgramResult {
  /** Not 0 if it failed, or could not even be started. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder to its end, and feeds it a text. */
export function runProgram(
  [command = "", ...args]: readonly string[],
  cwd: string,
  stdin = "",
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ["pipe", "pipe", "pipe"] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    const finish = (exitCode: number, error = ""): void =>
      resolve({ exitCode, stdout: String(Buffer.concat(stdout)), stderr: String(Buffer.concat(stderr)) + error });
    child.on("error", (error) => finish(127, String(error)));
    child.on("close", (exitCode) => finish(exitCode ?? 1));
    child.stdin.on("error", () => {}); // It ended before it had read everything: its exit code tells.
    child.stdin.end(stdin);
  });
}
