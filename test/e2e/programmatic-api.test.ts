import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { compilers, resolutions, strictest, typeRoots } from "./support/compilers.js";
import { userProjectIn } from "./support/user-project.js";

const project = userProjectIn(inject("userProject"));

const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readSource()) ?? [];

function readSource(): string {
  return readFileSync(new URL("../../src/index.ts", import.meta.url), "utf8").replace(/^ \* ?/gm, "");
}

// With the newest compiler alone: checking the types of Node takes the older ones ten seconds.
const [newest = ["", ""]] = compilers.slice(-1);

test.each(resolutions)("the example compiles against the published declarations (%s)", async (resolution, options) => {
  const config = `api/tsconfig.${resolution}.json`;
  const compilerOptions = { ...strictest, ...options, types: ["node"], typeRoots: [typeRoots] };
  project.write({
    "api/example.ts": example,
    [config]: JSON.stringify({ compilerOptions, files: ["example.ts"] }),
  });
  const { stdout, exitCode } = await project.run(process.execPath, newest[1], "-p", config);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 0 });
});

test("the example runs", async () => {
  project.write({ "example.mjs": example.replace('["./schemas"]', "[]").replace('"./events"', '"./api/events"') });
  await project.mustRun("node", "example.mjs");
  const written: unknown = JSON.parse(readFileSync(`${project.folder}/api/events/package.json`, "utf8"));
  expect(written).toMatchObject({ name: "@acme/events", version: "1.0.0" });
});
