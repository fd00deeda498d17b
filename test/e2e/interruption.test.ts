import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { workFolderName } from "../../src/disk/output-path.js";
import { createUserProject } from "./support/user-project.js";

const command = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const project = createUserProject();

afterAll(() => project.remove());

/** As {@link interruptOnce}, and again where the run was over before the signal came: this process may have to wait for its turn. */
async function interrupt(out: string, signal: NodeJS.Signals): Promise<NodeJS.Signals | number | null> {
  const before = existsSync(join(project.folder, out));
  for (let tries = 0; ; tries++) {
    const end = await interruptOnce(out, signal);
    if (end !== 0 || tries === 5) return end;
    if (!before) rmSync(join(project.folder, out), { recursive: true });
    else await project.mustRun(process.execPath, command, "--spec", "0.4", "-o", out);
  }
}

/** Runs the command, and sends it a signal as soon as it has begun to write; gives what it died of. */
function interruptOnce(out: string, signal: NodeJS.Signals): Promise<NodeJS.Signals | number | null> {
  const child = spawn(process.execPath, [command, "--spec", "all", "-o", out], {
    cwd: project.folder,
    stdio: "ignore",
  });
  const staged = join(project.folder, out, workFolderName, "staged");
  const look = setInterval(() => {
    if (!existsSync(staged)) return;
    clearInterval(look);
    child.kill(signal);
  }, 1);
  return new Promise((resolve) => {
    child.on("exit", (code, died) => {
      clearInterval(look);
      resolve(died ?? code);
    });
  });
}

describe.skipIf(process.platform === "win32")("a run that is interrupted while it writes", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("by %s leaves nothing behind", async (signal) => {
    expect(await interrupt(`new-${signal}`, signal)).toBe(signal);
    expect(readdirSync(project.folder).filter((name) => name === `new-${signal}`)).toEqual([]);
  });

  test("leaves what was there as it was", async () => {
    await project.mustRun(process.execPath, command, "--spec", "0.4", "-o", "old");
    const manifest = join(project.folder, "old", ".cdevents-gen.json");
    const before = readFileSync(manifest, "utf8");
    expect(await interrupt("old", "SIGINT")).toBe("SIGINT");
    expect(readFileSync(manifest, "utf8")).toBe(before);
    expect(readdirSync(join(project.folder, "old"))).not.toContain(workFolderName);
  });
});
