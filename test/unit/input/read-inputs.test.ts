import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInputs, readTemplates } from "../../../src/input/read-inputs.js";
import { makeSandbox, place } from "../output/sandbox.js";

function read(paths: readonly string[], cwd: string): { readonly files: unknown; readonly diagnostics: unknown } {
  const { sources, diagnostics } = readInputs(paths, cwd);
  return {
    files: sources.map(({ name, path, named }) => `${path} (${name})${named ? " named" : ""}`),
    diagnostics: diagnostics.map(({ code, message, fix }) => `${code}: ${message} ${fix}`),
  };
}

describe("inputs", () => {
  test("are the *.json files of folders, sorted by code unit, without what is hidden, installed or generated", () => {
    const cwd = makeSandbox();
    place(cwd, {
      "in/b.json": "",
      "in/a/z.json": "",
      "in/B.json": "",
      "in/ä.json": "",
      "in/a.json": "",
      "in/readme.md": "",
      "in/.hidden.json": "",
      "in/.git/x.json": "",
      "in/node_modules/p/package.json": "",
      "in/out/.cdevents-gen.json": "",
      "in/out/package.json": "",
      "in/out/schemas/x.json": "",
      "in/killed/.cdevents-gen.tmp/owner.json": "",
      "in/killed/schemas/x.json": "",
    });
    expect(read(["in"], cwd)).toEqual({
      files: [
        "in/B.json (B.json)",
        "in/a.json (a.json)",
        "in/a/z.json (a/z.json)",
        "in/b.json (b.json)",
        "in/ä.json (ä.json)",
      ],
      diagnostics: [],
    });
    expect(read(["."], join(cwd, "in/a")).files).toEqual(["z.json (z.json)"]);
    expect(read(["../b.json"], join(cwd, "in/a")).files).toEqual(["../b.json (b.json) named"]);
  });

  test.each([
    [["in", "in/sub", "in/sub/b.json"]],
    [["in/sub/b.json", "in/sub", "in"]],
    [["./in/", "in/sub/../sub/b.json", "in", "link"]],
  ])("that reach the same file give it once, in any order: %j", (paths) => {
    const cwd = makeSandbox();
    place(cwd, { "in/a.json": "", "in/sub/b.json": "" });
    symlinkSync("in/sub/b.json", join(cwd, "link"));
    expect(read(paths, cwd)).toEqual({
      files: ["in/a.json (a.json)", "in/sub/b.json (sub/b.json) named"],
      diagnostics: [],
    });
  });

  test("are YAML files and catalogues too", () => {
    const cwd = makeSandbox();
    place(cwd, {
      "a.yaml": "",
      "b.yml": "",
      "c.cereg": "",
      "d.xreg": "",
      "e.xreg.json": "",
      "f.cereg.yaml": "",
      "g.yam": "",
      "h.toml": "",
    });
    const names = ["a.yaml", "b.yml", "c.cereg", "d.xreg", "e.xreg.json", "f.cereg.yaml"];
    expect(read(["."], cwd).files).toEqual(names.map((name) => `${name} (${name})`));
  });

  test("may be named whatever they are called, hidden or not", () => {
    const cwd = makeSandbox();
    place(cwd, { "event.schema": "", ".events/a.json": "" });
    expect(read(["event.schema", ".events"], cwd).files).toEqual([
      ".events/a.json (a.json)",
      "event.schema (event.schema) named",
    ]);
  });

  const hash = "0".repeat(64);
  const manifest = (...paths: readonly string[]) =>
    JSON.stringify({
      tool: "cdevents-gen",
      version: "1.0.0",
      inputs: "",
      files: Object.fromEntries(paths.map((path) => [path, hash])),
    });

  test("are exported schemas without what only says them once more, where their folder is an input itself", () => {
    const cwd = makeSandbox();
    place(cwd, {
      "one/.cdevents-gen.json": manifest("a.json", "event.json", "index.json"),
      "one/a.json": "",
      "one/event.json": "",
      "one/index.json": "",
      "one/mine/event.json": "",
      "all/.cdevents-gen.json": manifest("0.5/a.json", "0.5/event.json", "0.5/index.json"),
      "all/0.5/a.json": "",
      "all/0.5/event.json": "",
      "all/0.5/index.json": "",
      "package/.cdevents-gen.json": manifest("package.json", "schemas/0.5/a.json", "schemas/0.5/event.json"),
      "package/package.json": "",
      "package/schemas/0.5/a.json": "",
      "package/schemas/0.5/event.json": "",
      "other/event.json": "",
      "other/index.json": "",
    });
    const wants: readonly (readonly [path: string, names: readonly string[]])[] = [
      ["one", ["a.json", "mine/event.json"]],
      ["all", ["0.5/a.json"]],
      ["all/0.5", ["a.json"]],
      ["package", ["schemas/0.5/a.json"]],
      ["package/schemas/0.5", ["a.json"]],
      ["other", ["event.json", "index.json"]],
    ];
    for (const [path, names] of wants) {
      const files = names.map((name) => `${path}/${name} (${name})`);
      expect(read([path], cwd), path).toEqual({ files, diagnostics: [] });
    }
  });

  test("are exported schemas not, in the folder of an input; that is told, unless they are an input themselves", () => {
    const cwd = makeSandbox();
    place(cwd, {
      "in/a.json": "",
      "in/exported/.cdevents-gen.json": manifest("b.json"),
      "in/exported/b.json": "",
      "in/package/.cdevents-gen.json": manifest("package.json"),
      "in/package/package.json": "",
    });
    expect(read(["in"], cwd)).toEqual({
      files: ["in/a.json (a.json)"],
      diagnostics: [
        "skipped-export: in/exported was written by cdevents-gen export, and is not read as a part of in. To read the folder, pass it as an input.",
      ],
    });
    expect(read(["in", "in/exported"], cwd)).toEqual({
      files: ["in/a.json (a.json)", "in/exported/b.json (b.json)"],
      diagnostics: [],
    });
  });

  test("follow links that stay inside, and no link that leads out or in a circle (B: no file outside the inputs)", () => {
    const cwd = makeSandbox();
    place(cwd, {
      "secret/s.json": "",
      "secret.json": "",
      "in/real/r.json": "",
      "in/.hid/h.json": "",
      "in-side/x.json": "",
    });
    symlinkSync("../secret", join(cwd, "in/a-folder"));
    symlinkSync("../secret.json", join(cwd, "in/b.json"));
    symlinkSync("../in-side", join(cwd, "in/c-sibling"));
    symlinkSync("nowhere", join(cwd, "in/dangling.json"));
    symlinkSync("loop.json", join(cwd, "in/loop.json"));
    symlinkSync("../../in", join(cwd, "in/real/circle"));
    symlinkSync("real/r.json", join(cwd, "in/again.json"));
    symlinkSync(".hid", join(cwd, "in/shown"));
    const note = (name: string) =>
      `skipped-link: in/${name} leads out of in, or nowhere. To read its target, pass it as an input.`;
    expect(read(["in"], cwd)).toEqual({
      files: ["in/real/r.json (real/r.json)", "in/shown/h.json (shown/h.json)"],
      diagnostics: ["a-folder", "b.json", "c-sibling", "dangling.json", "loop.json"].map(note),
    });
  });
});

describe.skipIf(process.platform === "win32")("a pipe", () => {
  test("is reported as an input and skipped in a folder, and never opened", () => {
    const cwd = makeSandbox();
    place(cwd, { "in/a.json": "" });
    execFileSync("mkfifo", [join(cwd, "in/pipe.json"), join(cwd, "templates.hbs")]);
    symlinkSync("pipe.json", join(cwd, "in/link.json"));
    expect(read(["in", "in/pipe.json"], cwd)).toEqual({
      files: ["in/a.json (a.json)"],
      diagnostics: [
        expect.stringContaining("in/pipe.json is neither a file nor a folder."),
        expect.stringContaining("skipped-link"),
      ],
    });
    expect(readTemplates(".", cwd).diagnostics).toMatchObject([{ code: "unreadable-path" }]);
  });
});

describe("the text of an input", () => {
  const textOf = (bytes: Uint8Array | string): unknown => {
    const cwd = makeSandbox();
    place(cwd, { "x.json": bytes });
    const { sources, diagnostics } = readInputs(["x.json"], cwd);
    return sources[0]?.text ?? diagnostics.map(({ code, message }) => `${code}: ${message}`).join();
  };

  test.each([
    ["plain", '{"a":"ä😀"}', '{"a":"ä😀"}'],
    ["with a byte order mark, which is dropped", "\uFEFF{}", "{}"],
    ["with any line endings, which are kept", "{\r\n}\r", "{\r\n}\r"],
    ["empty", "", ""],
  ])("is %s", (_, written, want) => {
    expect(textOf(written)).toBe(want);
  });

  const refused = "not-utf8: x.json cannot be read as text: ";
  test.each([
    ["UTF-16 LE", Buffer.from("\uFEFF{}", "utf16le"), "it is UTF-16 or UTF-32 text from byte 0 on."],
    ["UTF-16 BE", Buffer.from([0xfe, 0xff, 0, 0x7b]), "it is UTF-16 or UTF-32 text from byte 0 on."],
    ["UTF-16 without a mark", Buffer.from("{}", "utf16le"), "it is UTF-16 or UTF-32 text from byte 0 on."],
    ["Latin-1", Buffer.from('{"ä":1}', "latin1"), "it is not valid UTF-8 from byte 3 on."],
    ["a lone surrogate", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), "it is not valid UTF-8 from byte 2 on."],
    ["an overlong form", Buffer.from([0x7b, 0xc0, 0xaf]), "it is not valid UTF-8 from byte 1 on."],
    ["cut in a character", Buffer.from([0x7b, 0xf0, 0x9f]), "it is not valid UTF-8 from byte 3 on."],
  ])("is refused as %s", (_, bytes, want) => {
    expect(textOf(bytes)).toBe(refused + want);
  });
});

describe("problems with inputs", () => {
  test("are all found in one go, and never thrown", () => {
    const cwd = makeSandbox();
    place(cwd, { "events/deploy.json": "{}", "bad/latin.json": Buffer.from([0xff]), "file.json": "{}" });
    symlinkSync("circle", join(cwd, "circle"));
    mkdirSync(join(cwd, "empty"));
    const long = "n".repeat(300);
    const missing = "Check the spelling of the path and the current folder.";
    expect(
      read(
        [
          "evnets",
          "events/delpoy.json",
          "no/where",
          "file.json/x",
          "circle",
          "/dev/null",
          long,
          "nul\0",
          "bad",
          "empty",
        ],
        cwd,
      ),
    ).toEqual({
      files: [],
      diagnostics: [
        "no-such-path: evnets does not exist. Did you mean events?",
        "no-such-path: events/delpoy.json does not exist. Did you mean events/deploy.json?",
        `no-such-path: no/where does not exist. ${missing}`,
        `no-such-path: file.json/x does not exist. ${missing}`,
        "unreadable-path: circle: too many levels of symbolic links (ELOOP). Check the permissions of the path.",
        expect.stringMatching(/^unreadable-path: .*dev\/null is neither a file nor a folder\./),
        `unreadable-path: ${long}: name too long (ENAMETOOLONG). Check the permissions of the path.`,
        expect.stringMatching(/^unreadable-path: nul\0: /),
        "not-utf8: bad/latin.json cannot be read as text: it is not valid UTF-8 from byte 0 on. Save the file as UTF-8.",
      ],
    });
  });
});
