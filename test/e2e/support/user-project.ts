import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ProcessResult, runProcess } from "./run-process.js";

/** An empty folder of a user, outside this checkout. Its name has a space and an umlaut in it, as names have. */
export interface UserProject {
  readonly folder: string;
  /** Writes files, by path. */
  write(files: { readonly [path: string]: string }): void;
  /** Runs a process in the folder, whatever its exit code. */
  run(command: string, ...args: readonly string[]): Promise<ProcessResult>;
  /** Runs a process in the folder that has to succeed; gives its standard output. */
  mustRun(command: string, ...args: readonly string[]): Promise<string>;
  remove(): void;
}

/** Makes an empty project. */
export function createUserProject(): UserProject {
  return userProjectIn(mkdtempSync(join(tmpdir(), "cdevents-gen übung ")));
}

/** The project in a folder that is there already. */
export function userProjectIn(folder: string): UserProject {
  const run = (command: string, ...args: readonly string[]): Promise<ProcessResult> =>
    runProcess(command, args, { cwd: folder });
  return {
    folder,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    run,
    async mustRun(command, ...args) {
      const { exitCode, stdout, stderr } = await run(command, ...args);
      if (exitCode !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
      return stdout;
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What npm is told so that an install is quick and quiet: what is in the cache is not asked for again. */
export const quietInstall = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"] as const;
