import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";

// CDEvents 0.1.0 and 0.1.1 leave the event type open: `context.type` is any text (cdevents.md 1.1).
function schema(id: string, versions: readonly string[]): object {
  const text = { type: "string", minLength: 1 };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    type: "object",
    properties: {
      context: {
        type: "object",
        properties: {
          version: { type: "string", enum: versions },
          id: text,
          source: text,
          type: text,
          timestamp: text,
        },
        required: ["version", "id", "source", "type", "timestamp"],
        additionalProperties: false,
      },
      subject: {
        type: "object",
        properties: { id: text, source: text, type: text, content: { type: "object", additionalProperties: false } },
        required: ["id", "type", "content"],
        additionalProperties: false,
      },
    },
    required: ["context", "subject"],
    additionalProperties: false,
  };
}

describe("an event whose schema leaves its type open", () => {
  it.each([
    ["0.1.0", "pipeline-run-started", ["0.1.0"], "dev.cdevents.pipelinerun.started.0.1.0", "pipelineRunStarted"],
    ["0.1.1", "branch-created", ["0.1.1"], "dev.cdevents.branch.created.0.1.1", "branchCreated"],
    ["0.1.1", "task-run-started", ["0.1.0", "0.1.1"], "dev.cdevents.taskrun.started.0.1.0", "taskRunStarted"],
  ])("%s %s is known by its $id", async (release, name, versions, type, camel) => {
    const text = JSON.stringify(schema(`https://cdevents.dev/${release}/schema/${name}-event`, versions));
    const { model, diagnostics } = await generate({
      sources: [{ path: "a.json", name: "a.json", text, named: true }],
      releases: [],
      packageName: "p",
      packageVersion: "1.0.0",
      runtime: new Map(),
      templates: new Map(),
    });
    expect(diagnostics).toEqual([]);
    expect(model?.releases.map((found) => [found.version, found.subpath, found.main])).toEqual([
      [release, "0.1", true],
    ]);
    expect(model?.releases[0]?.events.map((event) => [event.type, event.name.camel])).toEqual([[type, camel]]);
  });
});
