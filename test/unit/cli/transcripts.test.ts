import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.js";
import { sampleSchema } from "./sample-schemas.js";

/** What a user sees. `transcripts/*.txt` are reviewed like code. `vitest -u` updates them. */

const home = process.cwd();
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdevents-gen-transcript-"));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

interface Session {
  /** What is in the current folder, by path. */
  readonly files?: { readonly [path: string]: string };
  readonly argv: readonly string[];
}

/** Runs the tool in the folder of this test; gives everything that a terminal would show, and the exit code. */
async function transcribe({ files = {}, argv }: Session): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const printed = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write(text: string) {
      printed[name] += text;
    },
  });
  const streams = { stdout: sink("stdout"), stderr: sink("stderr") };
  const exitCode = await run({ argv, cwd: folder, ...streams, now: () => 0 });
  const shown = Object.entries(printed).filter(([, text]) => text !== "");
  return [
    `$ ${["cdevents-gen", ...argv].join(" ")}\n`,
    ...shown.map(([name, text]) => `--- ${name}\n${text}`),
    `--- exit code ${exitCode}\n`,
  ].join("");
}

function golden(name: string): string {
  return fileURLToPath(new URL(`transcripts/${name}.txt`, import.meta.url));
}

const approved = "dev.cdeventsx.acme-deploy.approved.1.0.0";
const goodSchema = sampleSchema({ type: approved });
const contradiction = {
  type: "object",
  properties: { environment: {} },
  required: ["environment", "ticket"],
  additionalProperties: false,
};

const refused: readonly (Session & { readonly name: string })[] = [
  { name: "missing-path", argv: ["shcemas", "elsewhere/x.json"], files: { "schemas/a.json": goodSchema } },
  { name: "not-json", argv: ["a.json"], files: { "a.json": goodSchema.replace('"object",', '"object"') } },
  {
    name: "not-a-schema",
    argv: ["a.json"],
    files: { "a.json": sampleSchema({ type: approved, extra: { required: "context" } }) },
  },
  {
    name: "nothing-in-it",
    argv: ["a.json", "b.json", "c.json", "schemas"],
    files: { "a.json": "{}\n", "b.json": "", "c.json": '{ "name": "c" }\n', "schemas/d.json": " \n" },
  },
  {
    name: "unresolved-ref",
    argv: ["schemas"],
    files: { "schemas/a.json": sampleSchema({ type: approved, content: { $ref: "content/deploy" } }) },
  },
  {
    name: "unsatisfiable-schema",
    argv: ["schemas"],
    files: { "schemas/a.json": sampleSchema({ type: approved, content: contradiction }) },
  },
  { name: "duplicate-event", argv: ["schemas"], files: { "schemas/a.json": goodSchema, "schemas/b.json": goodSchema } },
  {
    name: "name-collision",
    argv: ["schemas"],
    files: {
      "schemas/a.json": goodSchema,
      "schemas/b.json": sampleSchema({ type: "com.acme.acme-deploy.approved.1.0.0" }),
    },
  },
  {
    name: "two-versions",
    argv: ["schemas"],
    files: {
      "schemas/a.json": sampleSchema({ type: "com.acme.deploy.approved.0.1.0" }),
      "schemas/b.json": sampleSchema({ type: "com.acme.deploy.approved.0.2.0" }),
    },
  },
  {
    name: "several-at-once",
    argv: ["schemas", "nowhere"],
    files: {
      "schemas/a.json": goodSchema.replace('"object",', '"object"'),
      "schemas/b.json": sampleSchema({ type: approved, content: { $ref: "content/deploy" } }),
      "schemas/c.json": sampleSchema({ type: "dev.cdeventsx.acme-deploy.denied.1.0.0", content: contradiction }),
    },
  },
  {
    name: "no-events",
    argv: ["schemas"],
    files: { "schemas/a.json": '{ "$schema": "https://json-schema.org/draft/2020-12/schema" }\n' },
  },
  { name: "unknown-option", argv: ["--otu", "x", "--frob"] },
  { name: "unknown-release", argv: ["--spec", "0.5.1,0.6.0"] },
  { name: "output-among-sources", argv: ["schemas", "-o", "."], files: { "schemas/a.json": goodSchema } },
  {
    name: "broken-template",
    argv: ["a.json"],
    files: {
      "cdevents-gen.json": '{ "templates": "mine" }\n',
      "mine/README.md.hbs": "# {{name}}\n\n{{#each events}}\n",
      "a.json": goodSchema,
    },
  },
  {
    name: "template-without-value",
    argv: ["a.json"],
    files: {
      "cdevents-gen.json": '{ "templates": "mine" }\n',
      "mine/event.ts.hbs": "{{nmae}}\n",
      "a.json": goodSchema,
    },
  },
  {
    name: "template-that-does-not-compile",
    argv: ["a.json"],
    files: {
      "cdevents-gen.json": '{ "templates": "mine" }\n',
      "mine/event.ts.hbs": "export const = {{camel}};\n",
      "a.json": goodSchema,
    },
  },
  {
    name: "template-that-is-not-json",
    argv: ["a.json"],
    files: {
      "cdevents-gen.json": '{ "templates": "mine" }\n',
      "mine/package.json.hbs": '{ "name": {{name}}, }\n',
      "a.json": goodSchema,
    },
  },
  { name: "invalid-name", argv: ["--name", "My Events"] },
  {
    name: "invalid-config",
    argv: [],
    files: { "cdevents-gen.json": '{\n  "spec": ["0.5.1", 6],\n  "nmae": "events",\n  "out": false\n}\n' },
  },
  { name: "config-not-json", argv: [], files: { "cdevents-gen.json": '{\n  "spec": "all",\n}\n' } },
  {
    name: "config-unknown-release",
    argv: [],
    files: { "cdevents-gen.json": '{\n  "name": "Events",\n  "spec": ["0.5.1", "0.6.0"]\n}\n' },
  },
  { name: "unknown-command", argv: ["check", "./schemas"] },
  { name: "lint-missing-path", argv: ["lint", "nope"] },
  { name: "lint-nothing", argv: ["lint"] },
  {
    name: "lint-errors",
    argv: ["lint", "a.json"],
    files: {
      "a.json": `{
  "messagegroups": { "g": { "messages": { "m": {
    "envelope": "CloudEvents/1.0",
    "envelopemetadata": { "type": { "value": "t" }, "source": { "value": "/{a}{b}" } },
    "dataschemauri": "#/schemagroups/nowhere"
  } } } }
}
`,
    },
  },
  { name: "export-how", argv: ["export", "--format", "avro"] },
  {
    name: "export-over-input",
    argv: ["export", "a.json", "--format", "xregistry", "-o", "./a.json"],
    files: { "a.json": goodSchema },
  },
  {
    name: "missing-templates",
    argv: ["a.json"],
    files: { "cdevents-gen.json": '{ "templates": "tmpl" }\n', "a.json": goodSchema },
  },
];

describe("a mistake is reported before anything is written", () => {
  test.each(refused)("$name", async ({ name, ...session }) => {
    const transcript = await transcribe(session);
    // First, so that -u never writes down a bug.
    expect(transcript).toContain("--- exit code 2\n");
    expect(transcript).not.toMatch(/\n\s+at .*[:(]\d+/);
    await expect(transcript).toMatchFileSnapshot(golden(name));
    for (const out of ["generated", "x"]) expect(existsSync(join(folder, out)), out).toBe(false);
  });
});

describe("requested information", () => {
  test("help", async () => {
    await expect(await transcribe({ argv: ["--help"] })).toMatchFileSnapshot(golden("help"));
  });

  test.each(["lint", "export"])("help of %s", async (command) => {
    await expect(await transcribe({ argv: [command, "--help"] })).toMatchFileSnapshot(golden(`help-${command}`));
  });

  test("a catalogue on stdout", async () => {
    const transcript = await transcribe({ argv: ["export", "--format", "xregistry", "-o", "-"] });
    expect(transcript).toMatch(/^\$ .*\n--- stdout\n\{\n[\s\S]*\n\}\n--- exit code 0\n$/);
    expect(existsSync(join(folder, "-"))).toBe(false);
  });

  test("version", async () => {
    expect(await transcribe({ argv: ["--version"] })).toMatch(/^--- stdout\n\d+\.\d+\.\d+\n--- exit code 0\n$/m);
  });
});

const oldCatalogue = `# Orders.
definitionGroups:
  orders:
    definitions:
      com.acme.order.placed:
        format: CloudEvents/1.0 # as ever
        metadata:
          type: { value: com.acme.order.placed }
          source: { vaule: https://acme.example/ }
`;

describe("a catalogue on its way", () => {
  test("is linted, fixed and exported", async () => {
    const transcript = [
      await transcribe({ argv: ["lint", "a.yaml"], files: { "a.yaml": oldCatalogue } }),
      await transcribe({ argv: ["lint", "a.yaml", "--fix"] }),
      `$ cat a.yaml\n${readFileSync(join(folder, "a.yaml"), "utf8")}`,
      await transcribe({ argv: ["export", "a.yaml", "--format", "xregistry", "-o", "b.yaml"] }),
      `$ cat b.yaml\n${readFileSync(join(folder, "b.yaml"), "utf8")}`,
      await transcribe({ argv: ["lint", "b.yaml"] }),
      await transcribe({ argv: ["export", "b.yaml", "--format", "json-schema", "-o", "schemas"] }),
    ].join("\n");
    expect(transcript).not.toMatch(/exit code [^0]/);
    await expect(transcript).toMatchFileSnapshot(golden("life-of-a-catalogue"));
  });
});

describe("a package on its way", () => {
  const files = { "schemas/a.json": goodSchema };
  const argv = ["schemas", "--name", "@acme/events", "-o", "events"];

  test("is written once, and an edited file is kept until it is deleted", async () => {
    const session = [
      await transcribe({ argv, files }),
      await transcribe({ argv }),
      edit("README.md"),
      await transcribe({ argv }),
      remove("README.md"),
      await transcribe({ argv }),
    ];
    const transcript = session
      .join("\n")
      // How many files the runtime has is no business of this test.
      .replaceAll(/\d{2,}(?= (?:files|unchanged))/g, "<many>");
    expect(transcript).not.toMatch(/exit code [^0]/);
    await expect(transcript).toMatchFileSnapshot(golden("life-of-a-package"));
  });

  function edit(path: string): string {
    const file = join(folder, "events", path);
    writeFileSync(file, `${readFileSync(file, "utf8")}\nA remark of mine.\n`);
    return `$ echo A remark of mine. >> events/${path}\n`;
  }

  function remove(path: string): string {
    rmSync(join(folder, "events", path));
    return `$ rm events/${path}\n`;
  }
});
