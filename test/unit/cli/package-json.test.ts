import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../../src/cli/run.js";
import { makeSandbox, place, treeOf } from "../output/sandbox.js";
import { sampleSchema } from "./sample-schemas.js";

let folder = "";

const home = process.cwd();

beforeEach(() => {
  folder = makeSandbox();
  process.chdir(folder);
  onTestFinished(() => process.chdir(home));
  place(folder, { "a.json": sampleSchema({ type: "dev.cdeventsx.acme-deploy.approved.1.0.0" }) });
});

/** Runs the tool and returns its report. */
async function generate(...argv: readonly string[]): Promise<string> {
  let report = "";
  const sink = { write: (text: string) => (report += text) };
  const exitCode = await run({ argv: ["a.json", ...argv], cwd: folder, stdout: sink, stderr: sink, now: () => 0 });
  expect(exitCode, report).toBe(0);
  return report;
}

function configure(settings: object): void {
  place(folder, { "cdevents-gen.json": JSON.stringify(settings) });
}

function packageFile(): string {
  return join(folder, "generated/package.json");
}

function manifest(): { readonly [member: string]: unknown } {
  return JSON.parse(readFileSync(packageFile(), "utf8"));
}

function npm(...args: readonly string[]): void {
  execFileSync("npm", args, { cwd: join(folder, "generated"), stdio: "pipe" });
}

/** Adds an event, so that the package has to be generated again. */
function addEvent(): void {
  const schemas = ["approved", "denied"].map((name) =>
    sampleSchema({ type: `dev.cdeventsx.acme-deploy.${name}.1.0.0` }),
  );
  place(folder, { "a.json": schemas[0] ?? "", "b.json": schemas[1] ?? "" });
}

describe("the package.json of a generated package", () => {
  it.each<{ title: string; change: () => void | Promise<void>; want: object }>([
    { title: "npm version", change: () => npm("version", "2.1.0", "--no-git-tag-version"), want: { version: "2.1.0" } },
    {
      title: "npm pkg set",
      change: () => npm("pkg", "set", "license=MIT", "publishConfig.access=restricted"),
      want: { license: "MIT", publishConfig: { access: "restricted" } },
    },
    {
      title: "a formatter",
      change: async () => {
        const text = readFileSync(packageFile(), "utf8");
        writeFileSync(packageFile(), await format(text, { parser: "json", tabWidth: 4, printWidth: 20 }));
      },
      want: { version: "0.1.0" },
    },
  ])("survives $title", async ({ change, want }) => {
    await generate();
    await change();
    addEvent();
    const report = await generate("b.json");
    expect(report).not.toContain("kept");
    expect(manifest()).toMatchObject({ name: "cdevents", ...want });
    expect(await generate("b.json")).toContain("is up to date");
  });

  it("has the members of the configuration, which take precedence over its own", async () => {
    await generate();
    npm("pkg", "set", "license=MIT", "author=Me");
    configure({ package: { license: "ISC", private: true, version: "3.0.0", description: "Ours." } });
    await generate();
    const want = { license: "ISC", author: "Me", private: true, version: "3.0.0", description: "Ours." };
    expect(manifest()).toMatchObject(want);
    expect(await generate()).toContain("is up to date");
  });

  it("describes the events that it has now", async () => {
    await generate();
    await generate("--spec", "0.4.1");
    expect(manifest()["description"]).toContain("0.4.1");
  });

  it("is generated again if the configuration changes", async () => {
    configure({ package: { keywords: ["a"] } });
    await generate();
    configure({ package: { keywords: ["b"] } });
    expect(await generate()).toContain("Wrote 1 file");
    expect(manifest()["keywords"]).toEqual(["b"]);
  });

  it("of another project is kept", async () => {
    place(folder, { "generated/package.json": '{ "name": "mine", "version": "7.0.0" }' });
    expect(await generate()).toContain("kept-foreign");
    expect(manifest()).toEqual({ name: "mine", version: "7.0.0" });
  });
});

describe("the target of a folder", () => {
  it("can be switched, which removes the files of the other one", async () => {
    await generate("--target", "source");
    const source = treeOf(join(folder, "generated"));
    await generate();
    expect(Object.keys(treeOf(join(folder, "generated")))).toContain("lib/index.js");
    expect(Object.keys(treeOf(join(folder, "generated")))).not.toContain("index.ts");
    await generate("--target", "source");
    expect(treeOf(join(folder, "generated"))).toEqual(source);
    expect(existsSync(packageFile())).toBe(false);
  });

  it("leaves a package.json around it alone", async () => {
    place(folder, { "generated/package.json": '{ "name": "mine" }' });
    expect(await generate("--target", "source")).not.toContain("kept");
    expect(manifest()).toEqual({ name: "mine" });
  });

  it("decides what the closing lines recommend", async () => {
    const report = await generate("--target", "source", "-o", "src/events");
    expect(report).toContain('Use it       import { acmeDeployApproved } from "./src/events/index.js";');
    expect(report).not.toContain("Install it");
    expect(await generate()).toContain("Install it   npm install ./generated");
    configure({ target: "source", importExtension: ".ts" });
    expect(await generate("-o", "src/ts")).toContain('"./src/ts/index.ts"');
  });
});

describe("the options of the output", () => {
  it.each([".js", ".ts", ""])("pass --verify with the import extension '%s'", async (importExtension) => {
    configure({ target: "source", importExtension });
    expect(await generate("--verify")).toContain("Every file was type-checked.");
  });

  it("do not exempt the examples from --verify", async () => {
    configure({ templates: "mine" });
    const argv = ["a.json", "--verify"];
    place(folder, { "mine/examples.ts.hbs": "export const x: number = 'not a number';\n" });
    let report = "";
    const sink = { write: (text: string) => (report += text) };
    expect(await run({ argv, cwd: folder, stdout: sink, stderr: sink, now: () => 0 })).toBe(2);
    expect(report).toContain("0.5/examples.ts:1 does not compile");
  });

  it.each<{ title: string; argv: readonly string[]; settings: object; has: string; hasNot: string }>([
    {
      title: "--emit none",
      argv: ["--emit", "none"],
      settings: {},
      has: "lib/index.js",
      hasNot: "lib/0.5/examples.js",
    },
    {
      title: "--emit schemas",
      argv: ["--emit", "schemas"],
      settings: {},
      has: "schemas/0.5/event.json",
      hasNot: "lib/0.5/examples.js",
    },
    {
      title: "bindings",
      argv: [],
      settings: { bindings: ["http"] },
      has: "lib/runtime/cloudevents/bindings/http.js",
      hasNot: "lib/runtime/cloudevents/bindings/kafka.js",
    },
    {
      title: "formats",
      argv: [],
      settings: { formats: ["json", "xml"] },
      has: "lib/runtime/cloudevents/formats/xml.js",
      hasNot: "lib/runtime/cloudevents/formats/avro.js",
    },
  ])("decide what it contains, and are noticed when they change: $title", async ({ argv, settings, has, hasNot }) => {
    await generate();
    expect(existsSync(join(folder, "generated", hasNot))).toBe(true);
    configure(settings);
    await generate(...argv);
    expect(existsSync(join(folder, "generated", has))).toBe(true);
    expect(existsSync(join(folder, "generated", hasNot))).toBe(false);
    expect(await generate(...argv)).toContain("is up to date");
  });
});
