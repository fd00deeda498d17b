import { describe, expect, test } from "vitest";
import type { ConfigFile } from "../../../src/config/config-file.js";
import { type OptionFlags, resolveOptions } from "../../../src/config/options.js";

const bundled = { releases: ["0.3.0", "0.4.1", "0.5.1"], newest: "0.5.1" };
const noFlags: OptionFlags = { inputs: [], spec: undefined, out: undefined, name: undefined };

function resolve(flags: Partial<OptionFlags>, config: ConfigFile = {}) {
  return resolveOptions({ ...noFlags, ...flags }, config, bundled);
}

const defaults = {
  ...{ inputs: [], releases: ["0.5.1"], out: "generated", name: "cdevents", templates: undefined },
  ...{ target: "package", contents: {}, manifest: {} },
};

describe("flags win over the configuration file, which wins over the defaults", () => {
  test.each<{ title: string; flags: Partial<OptionFlags>; config: ConfigFile; want: object }>([
    { title: "nothing said: the newest release", flags: {}, config: {}, want: {} },
    { title: "inputs alone: no release", flags: { inputs: ["a"] }, config: {}, want: { inputs: ["a"], releases: [] } },
    {
      title: "inputs and a release",
      flags: { inputs: ["a"], spec: ["0.4.1"] },
      config: {},
      want: { inputs: ["a"], releases: ["0.4.1"] },
    },
    {
      title: "all releases, oldest first",
      flags: { spec: ["all"] },
      config: {},
      want: { releases: ["0.3.0", "0.4.1", "0.5.1"] },
    },
    {
      title: "releases in any order, twice",
      flags: { spec: ["0.5.1", "0.3.0", "0.5.1"] },
      config: {},
      want: { releases: ["0.3.0", "0.5.1"] },
    },
    {
      title: "releases by their first two numbers",
      flags: { spec: ["0.4", "0.5"] },
      config: {},
      want: { releases: ["0.4.1", "0.5.1"] },
    },
    { title: "also in the file", flags: {}, config: { spec: "0.3" }, want: { releases: ["0.3.0"] } },
    { title: "the file's inputs", flags: {}, config: { inputs: ["a"] }, want: { inputs: ["a"], releases: [] } },
    {
      title: "the file's release",
      flags: { inputs: ["a"] },
      config: { spec: "all" },
      want: { inputs: ["a"], releases: ["0.3.0", "0.4.1", "0.5.1"] },
    },
    {
      title: "other inputs than the file's",
      flags: { inputs: ["b"] },
      config: { inputs: ["a"] },
      want: { inputs: ["b"], releases: [] },
    },
    {
      title: "another release than the file's",
      flags: { spec: ["0.4.1"] },
      config: { spec: "9.9.9" },
      want: { releases: ["0.4.1"] },
    },
    { title: "no release at all", flags: {}, config: { spec: [] }, want: { releases: [] } },
    {
      title: "everything in the file",
      flags: {},
      config: { inputs: ["a"], spec: ["0.3.0"], out: "x", name: "@a/b", templates: "t" },
      want: { inputs: ["a"], releases: ["0.3.0"], out: "x", name: "@a/b", templates: "t" },
    },
    {
      title: "name and folder by flag",
      flags: { out: "y", name: "c" },
      config: { out: "x", name: "@a/b" },
      want: { out: "y", name: "c" },
    },
    {
      title: "the contents of the package, in the order of the documentation",
      flags: {},
      config: {
        target: "source",
        importExtension: "",
        bindings: ["nats", "http", "nats"],
        formats: ["xml", "json"],
        emit: ["schemas", "examples"],
        package: { license: "MIT" },
      },
      want: {
        target: "source",
        contents: {
          importExtension: "",
          bindings: ["http", "nats"],
          formats: ["json", "xml"],
          emit: ["examples", "schemas"],
        },
        manifest: { license: "MIT" },
      },
    },
    {
      title: "target and outputs by flag",
      flags: { target: "package", emit: ["schemas"] },
      config: { target: "source", emit: [] },
      want: { target: "package", contents: { emit: ["schemas"] } },
    },
    { title: "no optional output", flags: { emit: ["none"] }, config: {}, want: { contents: { emit: [] } } },
  ])("$title", ({ flags, config, want }) => {
    expect(resolve(flags, config)).toEqual({ options: { ...defaults, ...want } });
  });

  test("the result is frozen", () => {
    const resolved = resolve({});
    if (!("options" in resolved)) throw new Error("no options");
    const { options } = resolved;
    expect([options, options.inputs, options.releases].every((part) => Object.isFrozen(part))).toBe(true);
  });
});

describe("wrong settings point to where they come from", () => {
  const file = "cdevents-gen.json";
  test.each<{ flags: Partial<OptionFlags>; config: ConfigFile; want: readonly object[] }>([
    { flags: { name: "Foo" }, config: {}, want: [{ code: "invalid-package-name" }] },
    { flags: {}, config: { name: "Foo" }, want: [{ code: "invalid-package-name", place: { file, pointer: "/name" } }] },
    {
      flags: { target: "src" },
      config: {},
      want: [
        {
          code: "invalid-arguments",
          message: 'There is no target "src".',
          fix: 'The targets are "package", "source".',
        },
      ],
    },
    {
      flags: { emit: ["schema", "examples"] },
      config: {},
      want: [
        {
          message: 'There is no optional output "schema".',
          fix: 'Did you mean "schemas"? The optional outputs are "examples", "schemas". --emit none leaves all of them out.',
        },
      ],
    },
    {
      flags: { emit: ["none", "schemas"] },
      config: {},
      want: [{ code: "invalid-arguments", message: "--emit none cannot be combined with other outputs." }],
    },
    { flags: { out: " " }, config: {}, want: [{ code: "invalid-arguments" }] },
    { flags: {}, config: { out: "" }, want: [{ code: "invalid-config", place: { file, pointer: "/out" } }] },
    {
      flags: { spec: ["0.6"] },
      config: {},
      want: [{ code: "unknown-release", fix: expect.stringContaining("0.3.0, 0.4.1, 0.5.1") }],
    },
    { flags: {}, config: { spec: "1" }, want: [{ code: "unknown-release", place: { file, pointer: "/spec" } }] },
    {
      flags: {},
      config: { spec: ["all", "1", "2"], name: "" },
      want: [
        { code: "invalid-package-name", place: { file, pointer: "/name" } },
        { code: "unknown-release", place: { file, pointer: "/spec/1" } },
        { code: "unknown-release", place: { file, pointer: "/spec/2" } },
      ],
    },
  ])("$flags $config", ({ flags, config, want }) => {
    const { diagnostics } = { diagnostics: [], ...resolve(flags, config) };
    expect(diagnostics).toMatchObject(want);
    // A flag has no place in the file.
    for (const [index, diagnostic] of diagnostics.entries())
      expect("place" in diagnostic).toBe("place" in (want[index] ?? {}));
  });
});
