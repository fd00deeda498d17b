import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { sampleSchema } from "../unit/cli/sample-schemas.js";
import { compilers, resolutions, strictest } from "./support/compilers.js";
import { createUserProject } from "./support/user-project.js";

/** The packed tool, as it was installed in another project. */
const command = join(inject("userProject"), "node_modules/cdevents-gen/dist/cli.js");
const project = createUserProject();

afterAll(() => project.remove());

beforeAll(async () => {
  project.write({
    "package.json": '{ "name": "my-project", "private": true, "type": "module" }',
    "schemas/a.json": sampleSchema({ type: "dev.cdeventsx.acme-deploy.approved.1.0.0" }),
  });
  await project.mustRun(process.execPath, command, "--target", "source", "-o", "src/events");
});

/** The runtime uses a string method that is declared in ES2024, and that Node has since version 20. */
const options = { ...strictest, lib: ["es2024", "dom"] };

const program = `
import { parse, pipelineRunFinished, toCloudEvent } from "./events/index.js";
import { toMessage } from "./events/runtime/cloudevents/bindings/http.js";

const event = pipelineRunFinished({
  source: "https://ci.example.com/",
  subject: { id: "run-42", content: { pipelineName: "release", outcome: "success" } },
});
const message = toMessage(toCloudEvent(event));
const received = parse(JSON.stringify(event));
const outcome: string | undefined = pipelineRunFinished.is(received) ? received.subject.content.outcome : undefined;
console.log(JSON.stringify([message.headers["ce-type"] === event.context.type, received.subject.id, outcome]));

// @ts-expect-error an outcome that the specification does not define
pipelineRunFinished({ source: "/", subject: { id: "1", content: { outcome: "sucess" } } });
`.replace("\nconsole.log", "\ndeclare const console: { log(text: string): void };\nconsole.log");

describe("a project that compiles the TypeScript modules itself", () => {
  it("has no package.json among them", () => {
    expect(existsSync(join(project.folder, "src/events/index.ts"))).toBe(true);
    expect(existsSync(join(project.folder, "src/events/package.json"))).toBe(false);
  });

  describe.each(compilers)("with TypeScript %s", (version, compiler) => {
    it.each(resolutions)("builds, sends and parses an event with moduleResolution %s", async (resolution, resolved) => {
      const outDir = `dist/${version}/${resolution}`;
      const config = `tsconfig.${version}.${resolution}.json`;
      const compilerOptions = { ...options, ...resolved, noEmit: false, rootDir: "src", outDir };
      project.write({
        "src/use.ts": program.replace(/\n\/\/ @ts-expect-error[\s\S]*$/, "\n"),
        "src/misuse.ts": program,
        [config]: JSON.stringify({ compilerOptions, files: ["src/use.ts", "src/misuse.ts"] }),
      });
      const { stdout, exitCode } = await project.run(process.execPath, compiler, "-p", config);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 0 });
      expect(await project.mustRun("node", `${outDir}/use.js`)).toBe('[true,"run-42","success"]\n');
    });
  });

  it.each([
    [".ts", "nodenext", { allowImportingTsExtensions: true }],
    [".ts", "bundler", { allowImportingTsExtensions: true }],
    ["", "bundler", {}],
  ])("compiles imports with the extension '%s' and moduleResolution %s", async (importExtension, resolution, more) => {
    const folder = `src/own${importExtension}-${resolution}`;
    project.write({ "cdevents-gen.json": JSON.stringify({ target: "source", importExtension, inputs: ["schemas"] }) });
    await project.mustRun(process.execPath, command, "-o", folder);
    const index = readFileSync(join(project.folder, folder, "index.ts"), "utf8");
    const endings = [...index.matchAll(/ from "\.[^"]*?(\.[jt]s)?";/g)].map(([, ending = ""]) => ending);
    expect(new Set(endings)).toEqual(new Set([importExtension]));
    const [, resolved] = resolutions.find(([name]) => name === resolution) ?? [];
    const config = `tsconfig${importExtension}-${resolution}.json`;
    project.write({
      [config]: JSON.stringify({ compilerOptions: { ...options, ...resolved, ...more }, include: [`${folder}/**/*`] }),
    });
    for (const [, compiler] of compilers.slice(-1)) {
      const { stdout, exitCode } = await project.run(process.execPath, compiler, "-p", config);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 0 });
    }
  });
});
