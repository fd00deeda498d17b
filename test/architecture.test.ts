import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Project, type SourceFile, SyntaxKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { compileModule } from "../src/emit/compile.js";
import { emitPackage } from "../src/emit/emit-package.js";
import type { Output } from "../src/emit/output.js";
import { outputs } from "../src/emit/outputs.js";
import { chooseTemplates } from "../src/emit/templates.js";
import { eventName } from "../src/model/event-name.js";
import { loadModel } from "../src/pipeline.js";
import { profile as cdeventsProfile, eventDefinition } from "../src/profiles/cdevents/profile.js";
import type { Profile } from "../src/profiles/profile.js";
import { profiles } from "../src/profiles/profiles.js";
import { isJsonObject, type JsonObject, own } from "../src/schema/schema-document.js";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
project.addSourceFilesAtPaths(`${root}**/*.ts`);
const files = project
  .getSourceFiles()
  .map((file) => ({ file, path: relative(root, file.getFilePath()).replaceAll("\\", "/") }));

/** Which rooms each room may import from, besides itself. ARCHITECTURE.md says why. */
const allowed: { readonly [room: string]: readonly string[] } = {
  runtime: [],
  print: ["schema"],
  diagnostics: [],
  schema: ["diagnostics", "load"],
  load: ["diagnostics", "schema"],
  "catalogue-model.ts": ["diagnostics", "payload-schemas", "schema"],
  "payload-schemas": ["diagnostics", "load", "schema"],
  model: ["schema", "diagnostics"],
  profiles: ["catalogue-model.ts", "load", "payload-schemas", "model", "schema", "diagnostics"],
  // The samples are checked by the very code that checks events in a generated package.
  emit: ["package-options.ts", "model", "schema", "print", "diagnostics", "runtime"],
  verify: ["diagnostics"],
  input: ["diagnostics", "load", "output"],
  output: ["package-options.ts", "schema", "diagnostics"],
  config: ["package-options.ts", "diagnostics", "load"],
  "package-options.ts": ["schema"],
  "generate-request.ts": ["package-options.ts", "load", "model", "emit", "diagnostics"],
  "pipeline.ts": ["generate-request.ts", "load", "schema", "model", "profiles", "emit", "diagnostics"],
  "lint.ts": ["pipeline.ts", "load", "profiles", "diagnostics"],
  export: [
    "pipeline.ts",
    "catalogue-model.ts",
    "load",
    "schema",
    "payload-schemas",
    "model",
    "profiles",
    "emit",
    "diagnostics",
  ],
  "index.ts": [
    "generate-request.ts",
    "package-options.ts",
    "pipeline.ts",
    "profiles",
    "input",
    "output",
    "diagnostics",
    "model",
    "load",
  ],
  cli: [
    "generate-request.ts",
    "package-options.ts",
    "pipeline.ts",
    "lint.ts",
    "export",
    "input",
    "output",
    "config",
    "diagnostics",
    "verify",
    "profiles",
    "load",
    "model",
    "index.ts",
  ],
};

/** What the code embeds from outside of `src`. */
const resources: readonly string[] = ["templates", "schemas", "LICENSE"];

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function importedPaths(file: SourceFile): readonly string[] {
  const declarations = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  const calls = file
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getKind() === SyntaxKind.ImportKeyword);
  return [
    ...declarations.flatMap((declaration) => declaration.getModuleSpecifierValue() ?? []),
    ...calls.map((call) => call.getArguments()[0]?.getText().slice(1, -1) ?? ""),
  ];
}

describe("the direction of imports", () => {
  it.each(files.map(({ path, file }) => [path, file] as const))(
    "%s imports only from rooms that it may know",
    (path, file) => {
      const room = roomOf(path);
      expect(path === "module-types.d.ts" || Object.hasOwn(allowed, room), `${room} is no room of the house`).toBe(
        true,
      );
      const rooms = importedPaths(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => roomOf(new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, ".ts")));
      const forbidden = rooms.filter(
        (other) => other !== room && !resources.includes(other) && !allowed[room]?.includes(other),
      );
      expect(forbidden).toEqual([]);
    },
  );
});

describe("the runtime", () => {
  const runtime = files.filter(({ path }) => path.startsWith("runtime/"));

  it.each(runtime.map(({ path, file }) => [path, file] as const))(
    "%s runs anywhere, and says whose it is",
    (path, file) => {
      const text = file.getFullText();
      expect(text.startsWith("// Part of the cdevents-gen runtime, carried unchanged")).toBe(true);
      expect(importedPaths(file).filter((specifier) => !specifier.startsWith(".") && specifier !== "saxes")).toEqual(
        [],
      );
      // One module hands `Buffer` to clients that want it, where there is one.
      const host = path.endsWith("/client-bytes.ts") ? [] : [/\bBuffer\b(?!\w)/];
      for (const forbidden of [/\beval\(/, /new Function/, /\brequire\(/, /\bprocess\./, ...host]) {
        expect(withoutComments(file)).not.toMatch(forbidden);
      }
    },
  );
});

describe("the runtime as JavaScript and declarations", () => {
  const runtime = files.filter(({ path }) => path.startsWith("runtime/"));

  it.each(runtime.map(({ path, file }) => [path, file] as const))("%s can be made on its own", (path, file) => {
    expect(() => compileModule(path, file.getFullText())).not.toThrow();
  });
});

describe("where the world is touched", () => {
  it.each(files.map(({ path, file }) => [path, file] as const))("%s", (path, file) => {
    const builtins = importedPaths(file).filter((specifier) =>
      /^node:(fs|child_process|http|https|net)/.test(specifier),
    );
    if (roomOf(path) !== "input" && roomOf(path) !== "output")
      expect(builtins, "only src/input and src/output touch the disk, and nothing the network").toEqual([]);
    if (roomOf(path) !== "cli") expect(withoutComments(file)).not.toMatch(/\bconsole\.|process\.(stdout|stderr|exit)/);
  });
});

describe("the size of files", () => {
  it.each(files.map(({ path, file }) => [path, file] as const))("%s fits in the head", (_path, file) => {
    expect(file.getEndLineNumber()).toBeLessThanOrEqual(300);
  });
});

describe("an input format that is added", () => {
  /** Files such as `{ "pings": ["com.acme.ping"] }`: one event for each type. */
  const pings: Profile = {
    format: {
      name: "pings",
      recognises: (value): value is JsonObject => isJsonObject(value) && Array.isArray(value["pings"]),
    },
    build: ({ documents }) => ({
      releases: [
        {
          version: "1.0.0",
          title: "Pings",
          source: "pings",
          subpath: "pings",
          main: false,
          profile: cdeventsProfile,
          definitions: {},
          inputs: {},
          endpoints: [],
          events: documents.flatMap(({ path, value }) =>
            (own(value as JsonObject, "pings") as readonly string[]).map((type) => ({
              definition: eventDefinition,
              isOwn: true,
              name: eventName(type.split(".").slice(2)),
              type,
              envelope: {},
              data: { type: "object", properties: { context: { type: "object" } } },
              parts: {},
              input: { type: "object" },
              parameters: [],
              construction: {},
              description: "A ping.",
              provenance: { source: path, file: path, bundled: false },
            })),
          ),
        },
      ],
      diagnostics: [],
      resolved: [],
      used: [],
    }),
  };

  it("takes a profile, and nothing else", async () => {
    const source = { path: "a.json", name: "a.json", text: '{ "pings": ["com.acme.ping"] }', named: true };
    const request = { sources: [source], releases: [], packageName: "p", packageVersion: "1.0.0" };
    const { model, diagnostics } = await loadModel(request, [...profiles, pings]);
    expect(diagnostics).toEqual([]);
    expect(model.root.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(["com.acme.ping"]);
    const templates = await chooseTemplates(new Map());
    const files = new Map(emitPackage(model, { templates, target: "source", report: () => {} }));
    expect([...files.keys()]).toContain("pings/events/ping.ts");
  });
});

describe("an output that is added", () => {
  /** The types of all events, one on each line. */
  const list: Output = {
    name: "list",
    optional: true,
    *files({ model }) {
      const types = model.root.flatMap(({ events }) => events.map(({ type }) => type));
      yield { kind: "file", path: "types.txt", text: types.join("\n") };
    },
    *entries() {
      yield ["./types.txt", "types.txt"];
    },
  };

  it("takes an entry in the list of outputs, and nothing else", async () => {
    const request = { sources: [], releases: ["0.5.1"], packageName: "p", packageVersion: "1.0.0" };
    const { model } = await loadModel(request);
    const options = { templates: await chooseTemplates(new Map()), report: () => {}, available: [...outputs, list] };
    const files = new Map(emitPackage(model, { ...options, emit: ["list"] }));
    expect(files.get("types.txt")).toContain("dev.cdevents.pipelinerun.finished.0.3.0");
    expect(JSON.parse(files.get("package.json") ?? "").exports["./types.txt"]).toBe("./types.txt");
    expect([...new Map(emitPackage(model, options)).keys()]).not.toContain("types.txt");
  });
});

describe("the pipeline", () => {
  it("fits on one screen", () => {
    const pipeline = files.find(({ path }) => path === "pipeline.ts");
    expect(pipeline?.file.getFullText().trimEnd().split("\n").length).toBeLessThanOrEqual(90);
  });
});

function withoutComments(file: SourceFile): string {
  return file.getFullText().replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}
