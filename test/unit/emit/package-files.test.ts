import { describe, expect, it } from "vitest";
import { carriedRuntime } from "../../../src/emit/carried-runtime.js";
import { authorMembers, packageExports } from "../../../src/emit/package-files.js";
import { bindings, commonEntries, formats, runtimeEntries } from "../../../src/emit/runtime-entries.js";

describe("the exports of a package", () => {
  it.each([...runtimeEntries(bindings, formats), ...commonEntries])(
    "%s leads to a module of the runtime",
    (_, path) => {
      expect([...carriedRuntime.keys()]).toContain(path);
    },
  );

  it("lists releases before the runtime, modules with their declarations, and other files as they are", () => {
    const entries = new Map([
      ["./0.5", "0.5/index.ts"],
      [".", "index.ts"],
      ["./schemas/*.json", "schemas/0.5/*.json"],
      ["./http", "runtime/cloudevents/bindings/http.ts"],
      ["./0.4", "0.4/index.ts"],
    ]);
    expect(Object.entries(packageExports(entries))).toEqual([
      [".", { types: "./lib/index.d.ts", default: "./lib/index.js" }],
      ["./0.4", { types: "./lib/0.4/index.d.ts", default: "./lib/0.4/index.js" }],
      ["./0.5", { types: "./lib/0.5/index.d.ts", default: "./lib/0.5/index.js" }],
      ["./schemas/*.json", "./schemas/0.5/*.json"],
      [
        "./http",
        {
          types: "./lib/runtime/cloudevents/bindings/http.d.ts",
          default: "./lib/runtime/cloudevents/bindings/http.js",
        },
      ],
      ["./package.json", "./package.json"],
    ]);
  });
});

describe("the members of package.json that belong to its author", () => {
  it("survive, and generated members do not", () => {
    const manifest = { name: "x", license: "MIT", exports: {}, publishConfig: { access: "restricted" } };
    expect(authorMembers(manifest)).toEqual({ license: "MIT", publishConfig: { access: "restricted" } });
  });
});
