import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runProcess } from "./support/run-process.js";
import { createUserProject } from "./support/user-project.js";

/** The bundled command as a process of its own; what it says is in the transcripts of the unit tests. */
const command = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const project = createUserProject();

afterAll(() => project.remove());

describe("the exit code and the stream", () => {
  project.write({ "broken/a.json": '{ "$schema": ' });

  test.each([
    { argv: ["--version"], exitCode: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: /^$/ },
    { argv: ["--help"], exitCode: 0, stdout: /^cdevents-gen \[inputs\.\.\][\s\S]*--verify/, stderr: /^$/ },
    { argv: ["--frob"], exitCode: 2, stdout: /^$/, stderr: /There is no option --frob/ },
    { argv: ["--spec", "9.9.9"], exitCode: 2, stdout: /^$/, stderr: /0\.3\.0, 0\.4\.1, 0\.5\.1/ },
    { argv: ["nowhere"], exitCode: 2, stdout: /^$/, stderr: /nowhere does not exist/ },
    { argv: ["broken/a.json"], exitCode: 2, stdout: /^$/, stderr: /^broken\/a\.json:1:\d+ {2}error not-json/ },
    {
      argv: ["-o", "out/one"],
      exitCode: 0,
      stdout: /^$/,
      stderr:
        /45 events and 1 open event of CDEvents 0\.5\.1\nWrote \d+ files to out\/one[\s\S]*import \{ pipelineRunFinished \}/,
    },
    { argv: ["-o", "out/one"], exitCode: 0, stdout: /^$/, stderr: /^out\/one is up to date/ },
    // In one program with the strictest options of all: what is written has passed.
    { argv: ["-o", "out/one", "--verify"], exitCode: 0, stdout: /^$/, stderr: /Every file was type-checked/ },
  ])("$argv: $exitCode", async ({ argv, exitCode, stdout, stderr }) => {
    const result = await project.run(process.execPath, command, ...argv);
    expect(result).toEqual({ exitCode, stdout: expect.stringMatching(stdout), stderr: expect.stringMatching(stderr) });
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  test("nothing but out/one was written", () => {
    expect(readdirSync(project.folder).sort()).toEqual(["broken", "out"]);
    expect(readdirSync(join(project.folder, "out"))).toEqual(["one"]);
  });
});

describe.skipIf(process.platform === "win32")("a shell", () => {
  test("can run the command itself", async () => {
    expect(await project.run(command, "--version")).toMatchObject({ exitCode: 0 });
  });

  test("may stop reading", async () => {
    const script = `set -o pipefail; "$0" "$1" --help | true; "$0" "$1" -o out/two 2>&1 | true; echo done`;
    const { stdout, stderr } = await project.run("bash", "-c", script, process.execPath, command);
    expect({ stdout, stderr }).toEqual({ stdout: "done\n", stderr: "" });
    expect(existsSync(join(project.folder, "out", "two", "package.json"))).toBe(true);
  });
});

test("user templates work in the built tool", async () => {
  const template = readFileSync(new URL("../../templates/README.md.hbs", import.meta.url), "utf8");
  project.write({
    "templates/cdevents-gen.json": '{ "templates": "mine" }',
    "templates/mine/README.md.hbs": `${template}\nOur own last line.\n`,
  });
  const script = `cd templates && "$0" "$1"`;
  expect(await project.run("bash", "-c", script, process.execPath, command)).toMatchObject({ exitCode: 0 });
  const readme = readFileSync(join(project.folder, "templates", "generated", "README.md"), "utf8");
  expect(readme).toMatch(/\nOur own last line\.\n$/);
});

describe("a run loads nothing that it does not need", () => {
  test.each([
    { title: "to show the version", argv: ["--version"] },
    { title: "to show the help", argv: ["--help"] },
    { title: "to find that nothing has changed", argv: ["-o", "out/one"] },
  ])("$title", async ({ argv }) => {
    const coverage = join(project.folder, "coverage", argv.join(""));
    mkdirSync(coverage, { recursive: true });
    const options = { cwd: project.folder, env: { NODE_V8_COVERAGE: coverage } };
    expect((await runProcess(process.execPath, [command, ...argv], options)).exitCode).toBe(0);
    const loaded = loadedFiles(coverage);
    expect(loaded).toContain(command);
    expect(loaded.filter((file) => file.includes("node_modules"))).toEqual([]);
    const names = /^\s*\/\/(?:#region)? ((?:src|node_modules)\/.+)$/gm;
    const regions = loaded.flatMap((file) => [...readFileSync(file, "utf8").matchAll(names)]);
    expect(regions.length).toBeGreaterThan(20);
    const heavy =
      /json-schema-to-typescript|ts-morph|oxc|\bajv\b|handlebars|jsonc-parser|src\/(pipeline|emit|report-problems)/;
    expect(regions.map(([, region = ""]) => region).filter((region) => heavy.test(region))).toEqual([]);
  });
});

/** The files that a process has run code of, as it tells V8. */
function loadedFiles(coverage: string): readonly string[] {
  const reports = readdirSync(coverage).map((name): unknown => JSON.parse(readFileSync(join(coverage, name), "utf8")));
  return [...JSON.stringify(reports).matchAll(/"url":"(file:[^"]+)"/g)].map(([, url = ""]) => fileURLToPath(url));
}
