import { describe, expect, test } from "vitest";
import { parseArguments } from "../../../src/cli/parse-arguments.js";

const nothing = {
  ...{ inputs: [], out: undefined, spec: undefined, name: undefined, target: undefined, emit: undefined },
  ...{ force: false, verify: false },
};

describe("what the command line asks for", () => {
  test.each([
    { argv: [], want: {} },
    { argv: ["a.json", "schemas"], want: { inputs: ["a.json", "schemas"] } },
    { argv: ["-o", "x"], want: { out: "x" } },
    { argv: ["-o=x"], want: { out: "x" } },
    { argv: ["--out=x", "a"], want: { out: "x", inputs: ["a"] } },
    { argv: ["--spec", "0.5.1", "a"], want: { spec: ["0.5.1"], inputs: ["a"] } },
    { argv: ["--spec", "0.5.1, 0.4.1", "--spec=all"], want: { spec: ["0.5.1", "0.4.1", "all"] } },
    { argv: ["--name", "@acme/events"], want: { name: "@acme/events" } },
    { argv: ["--name="], want: { name: "" } },
    // Texts stay texts, whatever they look like.
    { argv: ["1.0", "--name", "0x10", "-o", "1e3"], want: { inputs: ["1.0"], name: "0x10", out: "1e3" } },
    { argv: ["generate", "./x"], want: { inputs: ["./x"] } },
    { argv: ["--target", "source", "--emit", "none"], want: { target: "source", emit: ["none"] } },
    { argv: ["--emit", "examples, schemas", "a"], want: { emit: ["examples", "schemas"], inputs: ["a"] } },
    { argv: ["--force"], want: { force: true } },
    { argv: ["--verify", "a"], want: { verify: true, inputs: ["a"] } },
    { argv: ["--", "-a.json", "--out"], want: { inputs: ["-a.json", "--out"] } },
  ])("$argv", async ({ argv, want }) => {
    expect(await parseArguments(argv)).toEqual({ kind: "run", values: { ...nothing, ...want } });
  });

  test.each([
    { argv: ["lint", "a", "--fix", "b"], want: { kind: "lint", values: { inputs: ["a", "b"], fix: true } } },
    { argv: ["lint", "--", "-a"], want: { kind: "lint", values: { inputs: ["-a"], fix: false } } },
    {
      argv: ["export", "a", "--format", "xregistry", "-o", "b.json", "--spec", "0.4,0.5"],
      want: {
        kind: "export",
        values: { inputs: ["a"], format: "xregistry", out: "b.json", spec: ["0.4", "0.5"] },
      },
    },
    // A folder may be called as a command is.
    { argv: ["./lint"], want: { kind: "run", values: { ...nothing, inputs: ["./lint"] } } },
    { argv: ["a", "lint", "export"], want: { kind: "run", values: { ...nothing, inputs: ["a", "lint", "export"] } } },
    { argv: ["-o", "lint"], want: { kind: "run", values: { ...nothing, out: "lint" } } },
    { argv: ["-o", "x", "lint"], want: { kind: "run", values: { ...nothing, out: "x", inputs: ["lint"] } } },
  ])("$argv", async ({ argv, want }) => {
    expect(await parseArguments(argv)).toEqual(want);
  });

  test.each([[["--version"]], [["a.json", "--version"]]])("%j asks for the version", async (argv) => {
    expect(await parseArguments(argv)).toEqual({ kind: "version" });
  });

  test.each([[["--help"]], [["-h"]], [["-h", "-o", "x"]], [["help"]], [["help", "lint"]]])(
    "%j asks for help",
    async (argv) => {
      expect((await parseArguments(argv)).kind).toBe("help");
    },
  );
});

describe("ways to get it wrong", () => {
  test.each([
    { argv: ["--otu", "x"], message: "There is no option --otu.", fix: "Did you mean --out?" },
    { argv: ["--ot", "x"], message: "There is no option --ot.", fix: "Did you mean --out?" },
    { argv: ["--verfy"], message: "There is no option --verfy.", fix: "Did you mean --verify?" },
    { argv: ["--Name=x"], message: "There is no option --Name.", fix: "Did you mean --name?" },
    { argv: ["lint", "--fxi"], message: "There is no option --fxi.", fix: "Did you mean --fix?" },
    { argv: ["lint", "--name", "x"], message: "There is no option --name.", fix: expect.any(String) },
    { argv: ["export", "--fromat", "x"], message: "There is no option --fromat.", fix: "Did you mean --format?" },
    { argv: ["-x"], message: "There is no option -x.", fix: "Run cdevents-gen --help to see all options." },
    { argv: ["--__proto__", "x"], message: "There is no option --__proto__.", fix: expect.any(String) },
    { argv: ["--out.x", "y"], message: "There is no option --out.x.", fix: expect.any(String) },
    { argv: ["--no-verify"], message: "There is no option --no-verify.", fix: expect.any(String) },
    { argv: ["-o"], message: "Not enough arguments following: o.", fix: expect.any(String) },
    { argv: ["--traget", "source"], message: "There is no option --traget.", fix: "Did you mean --target?" },
    { argv: ["--target", "a", "--target=b"], message: "--target is given more than once.", fix: expect.any(String) },
    { argv: ["-o", "a", "--out", "b"], message: "--out is given more than once.", fix: expect.any(String) },
  ])("$argv", async ({ argv, message, fix }) => {
    expect(await parseArguments(argv)).toMatchObject({
      kind: "misused",
      diagnostics: [{ code: "invalid-arguments", severity: "error", message, fix }],
    });
  });

  test("every unknown option is named at once", async () => {
    const command = await parseArguments(["--one", "--two=2", "--", "--three"]);
    expect(command).toMatchObject({
      diagnostics: [{ message: "There is no option --one." }, { message: "There is no option --two." }],
    });
  });
});
