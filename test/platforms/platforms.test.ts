import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { userProjectIn } from "../e2e/support/user-project.js";
import { nodeVersions } from "./support/install-runtimes.js";

const project = userProjectIn(inject("userProject"));
const runtimes = inject("runtimes");
const tool = join(project.folder, "node_modules", "cdevents-gen", "dist", "cli.js");

/** What `check` returns where everything works. */
const works = JSON.stringify({ valid: true, problems: ["subject/content/outcome"], decoded: Array(6).fill(true) });

beforeAll(async () => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
  await project.mustRun("npx", "--no-install", "cdevents-gen", "-o", "./events");
  // A copy and not a link, as a package from a registry would be.
  await project.mustRun("npm", "install", "--install-links", "--no-audit", "--no-fund", "--offline", "./events");
  project.write({
    "check.mjs": read("./support/check.mjs"),
    "print.mjs": 'import { check } from "./check.mjs";\nconsole.log(await check());\n',
    "templates/cdevents-gen.json": '{ "templates": "mine", "spec": "0.5" }',
    "templates/mine/README.md.hbs": `${read("../../templates/README.md.hbs")}\nOur own last line.\n`,
    "lint/order.json": JSON.stringify({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      propertys: {},
    }),
  });
});

/** Returns one hash for all files of a folder. */
function hashOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest("hex");
}

describe.each(nodeVersions)("Node %s", (version) => {
  const node = runtimes[`node@${version}`];

  it("can be installed", () => expect(node).toBeDefined());

  it("generates the same files as every other version", async () => {
    await project.mustRun(node ?? "", tool, "-o", `events-${version}`);
    expect(hashOf(join(project.folder, `events-${version}`))).toBe(hashOf(join(project.folder, "events")));
  });

  it("generates with templates of the user", async () => {
    const script = `cd templates && "$0" "$1" -o out-${version}`;
    await project.mustRun("bash", "-c", script, node ?? "", tool);
    const readme = readFileSync(join(project.folder, "templates", `out-${version}`, "README.md"), "utf8");
    expect(readme).toMatch(/\nOur own last line\.\n$/);
  });

  it("lints", async () => {
    const { stdout } = await project.run(node ?? "", tool, "lint", "lint");
    expect(stdout).toMatch(/propertys[\s\S]*Checked 1 file: /);
  });

  it("builds, checks, encodes and decodes events", async () => {
    expect((await project.mustRun(node ?? "", "print.mjs")).trim()).toBe(works);
  });
});

/** Bundles a module that uses the generated package. */
async function bundle(contents: string, format: "esm" | "iife"): Promise<string> {
  const stdin = { contents, resolveDir: project.folder };
  const result = await build({ stdin, bundle: true, write: false, format, platform: "browser", target: "es2022" });
  return result.outputFiles[0]?.text ?? "";
}

describe("a generated package", () => {
  const deno = runtimes["deno"];
  it.skipIf(deno === undefined)("works on Deno", async () => {
    const args = ["run", "--no-config", "--no-lock", "--node-modules-dir=manual", "--allow-read", "print.mjs"];
    expect((await project.mustRun(deno ?? "", ...args)).trim()).toBe(works);
  });

  const bun = runtimes["bun"];
  it.skipIf(bun === undefined)("works on Bun", async () => {
    expect((await project.mustRun(bun ?? "", "run", "print.mjs")).trim()).toBe(works);
  });

  const workerd = runtimes["workerd"];
  it.skipIf(workerd === undefined)("works on workerd", async () => {
    const code = `
      import { check } from "./check.mjs";
      export default {
        async test() {
          console.log(await check());
        },
      };`;
    project.write({
      "worker.js": await bundle(code, "esm"),
      "worker.capnp": `using Workerd = import "/workerd/workerd.capnp";
        const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);
        const worker :Workerd.Worker = (
          modules = [(name = "worker", esModule = embed "worker.js")],
          compatibilityDate = "2025-01-01",
        );`,
    });
    const { stdout, stderr } = await project.run(workerd ?? "", "test", "worker.capnp");
    expect(`${stdout}${stderr}`).toContain(works);
  });

  const chromium = runtimes["chromium"];
  it.skipIf(chromium === undefined)("works in Chromium", async () => {
    const code = await bundle('import { check } from "./check.mjs"; globalThis.check = check;', "iife");
    project.write({
      "bundle.js": code,
      "page.html": `<!doctype html><meta charset="utf-8"><pre id="result"></pre><script src="bundle.js"></script><script>
        check().catch(String).then((text) => { result.textContent = text; });
      </script>`,
    });
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom"];
    const page = await project.mustRun(
      chromium ?? "",
      ...flags,
      `file://${encodeURI(join(project.folder, "page.html"))}`,
    );
    expect(page).toContain(works);
  });
});
