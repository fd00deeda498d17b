import { describe, expect, it } from "vitest";
import { carriedRuntime } from "../../../src/emit/carried-runtime.js";
import { packageExports, runtimeExports } from "../../../src/emit/package-exports.js";
import type { ReleaseModel } from "../../../src/model/event-model.js";
import { profile } from "../../../src/profiles/cdevents/profile.js";

function release(version: string, subpath: string, main: boolean): ReleaseModel {
  const text = { title: `CDEvents ${version}`, source: "schemas" };
  return { version, ...text, subpath, main, profile, definitions: {}, inputs: {}, endpoints: [], events: [] };
}

describe("the exports of a package", () => {
  it.each([...runtimeExports])("%s is a module of the runtime", (_entry, path) => {
    expect([...carriedRuntime.keys()]).toContain(path);
  });

  it("give the newest release the bare name, and every release a subpath", () => {
    const model = {
      name: "p",
      version: "1.0.0",
      releases: [release("0.4.1", "0.4", false), release("0.5.1", "0.5", true)],
    };
    expect(packageExports(model, [])).toEqual({
      ".": { types: "./dist/0.5/index.d.ts", default: "./dist/0.5/index.js" },
      "./examples": { types: "./dist/0.5/examples.d.ts", default: "./dist/0.5/examples.js" },
      "./schemas/*.json": "./schemas/0.5/*.json",
      "./0.4": { types: "./dist/0.4/index.d.ts", default: "./dist/0.4/index.js" },
      "./0.4/examples": { types: "./dist/0.4/examples.d.ts", default: "./dist/0.4/examples.js" },
      "./0.4/schemas/*.json": "./schemas/0.4/*.json",
      "./0.5": { types: "./dist/0.5/index.d.ts", default: "./dist/0.5/index.js" },
      "./0.5/examples": { types: "./dist/0.5/examples.d.ts", default: "./dist/0.5/examples.js" },
      "./0.5/schemas/*.json": "./schemas/0.5/*.json",
      "./package.json": "./package.json",
    });
  });
});
