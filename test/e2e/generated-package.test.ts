import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { compilers, resolutions, strictest } from "./support/compilers.js";
import { quietInstall, userProjectIn } from "./support/user-project.js";

const project = userProjectIn(inject("userProject"));

/** What a user does who has read the first page of the README. */
beforeAll(async () => {
  await project.mustRun("npx", "--no-install", "cdevents-gen", "-o", "./events");
  await project.mustRun("npm", ...quietInstall, "./events");
});

const build = `
  const event = pipelineRunFinished({
    source: "https://ci.example.com/",
    subject: { id: "run-42", content: { pipelineName: "release", outcome: "success" } },
  });
  const text = JSON.stringify(event);
  console.log(JSON.stringify([
    event.context.type === pipelineRunFinished.type,
    pipelineRunFinished.is(event),
    isCDEvent(event),
    parse(text).subject.id,
    safeParse("{}").success,
    fromCloudEvent(toCloudEvent(event)).context.id === event.context.id,
  ]));
`;
const want = '[true,true,true,"run-42",false,true]';
const names = "pipelineRunFinished, parse, safeParse, isCDEvent, toCloudEvent, fromCloudEvent";

describe("the generated package can be used at once", () => {
  test("it depends on nothing", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(project.folder, "events", "package.json"), "utf8"));
    expect(manifest).toMatchObject({ name: "cdevents", type: "module", sideEffects: false });
    for (const kind of ["dependencies", "scripts"]) expect(manifest).not.toHaveProperty(kind);
    // Only the XML format needs a parser, which is never installed unasked.
    expect(manifest).toMatchObject({
      peerDependencies: { saxes: "^6.0.0" },
      peerDependenciesMeta: { saxes: { optional: true } },
    });
    expect(existsSync(join(project.folder, "node_modules", "saxes"))).toBe(false);
  });

  test("from an ES module", async () => {
    project.write({ "use.mjs": `import { ${names} } from "cdevents";${build}` });
    expect((await project.mustRun("node", "use.mjs")).trim()).toBe(want);
  });

  test("from CommonJS", async () => {
    project.write({ "use.cjs": `const { ${names} } = require("cdevents");${build}` });
    expect((await project.mustRun("node", "use.cjs")).trim()).toBe(want);
  });

  test("under the subpath of its release, with examples and schemas", async () => {
    project.write({
      "subpaths.mjs": `
        import { pipelineRunFinished as main } from "cdevents";
        import { pipelineRunFinished } from "cdevents/0.5";
        import * as examples from "cdevents/examples";
        console.log(JSON.stringify([main === pipelineRunFinished, Object.keys(examples).length > 0]));`,
    });
    expect((await project.mustRun("node", "subpaths.mjs")).trim()).toBe("[true,true]");
  });
});

const consumer = `
  import { ${names} } from "cdevents";
  import type { CDEvent, EventOf, EventType, PipelineRunFinished } from "cdevents";

  const event: PipelineRunFinished = pipelineRunFinished({
    source: "https://ci.example.com/",
    subject: { id: "run-42", content: { outcome: "success" } },
  });
  const type: EventType = event.context.type;
  const same: EventOf<typeof pipelineRunFinished.type> = event;
  const any: CDEvent = parse(JSON.stringify(same));
  if (pipelineRunFinished.is(any)) console.log(any.subject.content.outcome, type);

  const result = safeParse("{}");
  if (result.success) console.log(result.data.context.id);
  else console.log(result.error.issues.map(({ path, message }) => [path, message]));

  const value: unknown = JSON.parse("{}");
  if (isCDEvent(value)) console.log(fromCloudEvent(toCloudEvent(value)).subject.id);

  // @ts-expect-error an outcome that the specification does not know
  pipelineRunFinished({ source: "/", subject: { id: "1", content: { outcome: "sucess" } } });
  // @ts-expect-error a subject needs an id
  pipelineRunFinished({ source: "/", subject: { content: { outcome: "success" } } });
`;

describe.each(compilers)("TypeScript %s", (_version, compiler) => {
  test.each(resolutions)("with moduleResolution %s", async (resolution, options) => {
    const config = `tsconfig.${resolution}.json`;
    project.write({
      "consumer.ts": consumer,
      [config]: JSON.stringify({ compilerOptions: { ...strictest, ...options }, files: ["consumer.ts"] }),
    });
    const { stdout, exitCode } = await project.run(process.execPath, compiler, "-p", config);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 0 });
  });
});
