import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPackageRoot, packageRoot, readToolVersion } from "../../../src/output/package-root.js";
import { makeSandbox, place } from "./sandbox.js";

describe("the package's own files", () => {
  test("are found from wherever the code is bundled to, past packages of other names and broken ones", () => {
    const root = join(makeSandbox(), "node_modules/cdevents-gen");
    place(root, {
      "package.json": '{ "name": "cdevents-gen", "version": "9.8.7" }',
      "dist/chunks/a.js": "",
      "dist/package.json": '{ "type": "module" }',
      "dist/chunks/package.json": "{ broken",
    });
    expect(findPackageRoot(join(root, "dist/chunks"))).toBe(root);
    expect(findPackageRoot(root)).toBe(root);
    expect(() => findPackageRoot(join(root, ".."))).toThrow("No package.json of cdevents-gen");
  });

  test("are those of this checkout here", () => {
    const { name, version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
    expect({ name, version: readToolVersion() }).toEqual({ name: "cdevents-gen", version });
  });
});
