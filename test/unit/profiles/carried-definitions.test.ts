import { describe, expect, it } from "vitest";
import { hasErrors } from "../../../src/diagnostics/diagnostic.js";
import type { SourceText } from "../../../src/load/source-text.js";
import { generate } from "../../../src/pipeline.js";
import { sampleSchema } from "../cli/sample-schemas.js";

function source([name, text]: readonly [string, string]): SourceText {
  return { path: name, name, text, named: true };
}

async function run(sources: readonly SourceText[], releases: readonly string[] = []) {
  const request = { sources, releases, packageName: "p", packageVersion: "1.0.0", templates: new Map() };
  const { files, diagnostics, model } = await generate(request);
  return { files, model, errors: diagnostics.filter((found) => hasErrors([found])).map(({ message }) => message) };
}

describe("schemas that carry the definitions which they share", () => {
  it("are read: those of a package that was generated before, which are whole each for itself", async () => {
    const { files } = await run([], ["0.5.1"]);
    const schemas = [...files].filter(([path]) => /^schemas\/0\.5\/(?!event|index)/.test(path));
    expect(schemas.length).toBeGreaterThan(40);
    const { model, errors } = await run(schemas.map(source));
    expect(errors).toEqual([]);
    expect(model?.releases.flatMap(({ events }) => events)).toHaveLength(schemas.length);
  });

  const withContent = (type: string, note: object): readonly [string, string] => [
    `${type}.json`,
    sampleSchema({
      type,
      content: { type: "object", properties: { note: { $ref: "#/$defs/note" } } },
      extra: { $defs: { note } },
    }),
  ];

  it("collide where they call different things the same", async () => {
    const one = withContent("com.acme.deploy.approved.1.0.0", { type: "string", "x-cdevents-gen": { name: "Note" } });
    const other = withContent("com.acme.deploy.refused.1.0.0", { type: "number", "x-cdevents-gen": { name: "Note" } });
    expect((await run([one, other].map(source))).errors).toEqual([
      expect.stringContaining('would both be named "Note"'),
    ]);
    const same = withContent("com.acme.deploy.refused.1.0.0", { type: "string", "x-cdevents-gen": { name: "Note" } });
    expect((await run([one, same].map(source))).errors).toEqual([]);
  });

  it("collide where a part of an event would have the name of a definition that is something else", async () => {
    const content = withContent("com.acme.deploy.approved.1.0.0", {
      type: "object",
      properties: { a: {} },
      "x-cdevents-gen": { name: "DeployApprovedContext" },
    });
    expect((await run([source(content)])).errors).toEqual([
      expect.stringContaining("which is the name of the shared schema DeployApprovedContext already"),
    ]);
  });
});
