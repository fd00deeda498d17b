import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { describe, expect, inject, it } from "vitest";
import { userProjectIn } from "./support/user-project.js";

const project = userProjectIn(inject("userProject"));
const tool = join(project.folder, "node_modules", "cdevents-gen");
const files = readdirSync(tool, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));

describe("the packed tool", () => {
  it("holds nothing but text", () => {
    expect(files.length).toBeGreaterThan(20);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const isText = (path: string): boolean => {
      try {
        return !decoder.decode(readFileSync(path)).includes("\0");
      } catch {
        return false;
      }
    };
    expect(files.filter((path) => !isText(path))).toEqual([]);
  });

  it("has a manifest without scripts and development dependencies", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(tool, "package.json"), "utf8"));
    expect(manifest).toMatchObject({ name: "cdevents-gen", repository: {}, bugs: {}, homepage: expect.anything() });
    expect(manifest).not.toHaveProperty("scripts");
    expect(manifest).not.toHaveProperty("devDependencies");
  });

  it("carries the licence of every package that is bundled", () => {
    const licences = readFileSync(join(tool, "dist", "THIRD-PARTY.txt"), "utf8");
    // The bundler names the module that each region of code comes from.
    const region = /^\s*\/\/(?:#region)? node_modules\/(?:.*\/node_modules\/)?((?:@[^/\n]+\/)?[^/\n]+)\//gm;
    const code = files.filter((path) => path.endsWith(".js")).map((path) => readFileSync(path, "utf8"));
    const bundled = new Set(code.flatMap((text) => [...text.matchAll(region)].map(([, name = ""]) => name)));
    expect(bundled.size).toBeGreaterThan(5);
    for (const name of bundled) expect(licences).toContain(`\n${name} `);
    expect(licences).toMatch(/^saxes [\d.]+ \(ISC\)\n\nThe ISC License$/m);
  });

  it("has no finding of publint", async () => {
    const { messages } = await publint({ pkgDir: tool, strict: true });
    expect(messages).toEqual([]);
  });

  it("has types that resolve wherever ES modules do", async () => {
    const tarball = readdirSync(project.folder).find((name) => name.endsWith(".tgz")) ?? "";
    const attw = new URL("../../node_modules/@arethetypeswrong/cli/dist/index.js", import.meta.url).pathname;
    await project.mustRun("node", attw, tarball, "--profile", "esm-only", "--no-emoji");
  });

  it("needs at most 35 MB when it is installed", () => {
    const installed = readdirSync(join(project.folder, "node_modules"), { recursive: true, withFileTypes: true });
    const sizes = installed
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(35e6);
  });

  it("names the package to install for --verify", async () => {
    const { exitCode, stderr } = await project.run("npx", "--no-install", "cdevents-gen", "-o", "v", "--verify");
    expect(stderr).toContain("fix  Install it: npm install --save-dev ts-morph");
    expect(exitCode).toBe(2);
  });
});
