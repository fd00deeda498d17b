import { describe, expect, it } from "vitest";
import { carriedRuntime } from "../../../src/emit/carried-runtime.js";
import { outputs } from "../../../src/emit/outputs.js";
import { packageExports } from "../../../src/emit/package-files.js";
import { commonEntries, runtimeEntries } from "../../../src/emit/runtime-entries.js";
import { authorMembers, bindings, formats, optionalOutputs } from "../../../src/package-options.js";
import { generate } from "../../../src/pipeline.js";

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

describe("the outputs that a run can choose", () => {
  it("are those that are optional", () => {
    const optional = outputs.filter((output) => output.optional !== undefined).map(({ name }) => name);
    expect(optionalOutputs).toEqual(optional);
  });
});

describe("a template for package.json", () => {
  it("takes precedence over members that it sets itself", async () => {
    const template = `{ "name": {{name}}, "license": "MIT"{{#each members}}, {{name}}: {{value}}{{/each}} }`;
    const { files } = await generate({
      sources: [],
      releases: ["0.5.1"],
      packageName: "p",
      packageVersion: "1.0.0",
      templates: new Map([["package.json.hbs", template]]),
      manifest: { license: "ISC", private: true },
      emit: [],
    });
    expect(files.get("package.json")).toBe('{ "name": "p", "license": "MIT", "private": true }');
  });
});
