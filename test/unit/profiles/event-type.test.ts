import { describe, expect, it } from "vitest";
import { eventName } from "../../../src/model/event-name.js";
import { parseEventType } from "../../../src/profiles/cdevents/event-type.js";
import { definitionName, eventWords } from "../../../src/profiles/cdevents/names.js";

describe("an event type", () => {
  it.each([
    ["dev.cdevents.pipelinerun.finished.0.3.0", "dev.cdevents", "pipelinerun", "finished", "0.3.0"],
    ["dev.cdeventsx.mytool-resource.created.0.1.0", "dev.cdeventsx", "mytool-resource", "created", "0.1.0"],
    ["com.acme.deploy.approved.1.0.0-draft", "com.acme", "deploy", "approved", "1.0.0-draft"],
    ["com.acme.deploy.approved.v2", "com.acme", "deploy", "approved", "2"],
    ["com.acme.deploy.approved", "com.acme", "deploy", "approved", ""],
    ["deploy.approved", "", "deploy", "approved", ""],
  ])("%s is taken apart", (type, namespace, subject, predicate, version) => {
    expect(parseEventType(type)).toEqual({ namespace, subject, predicate, version });
  });

  it.each(["", "approved", ".", "..", "1.0.0"])("%j is none", (type) => {
    expect(parseEventType(type)).toBeUndefined();
  });
});

describe("the name of an event", () => {
  const boundaries = (name: string): readonly string[] | undefined =>
    name === "pipelinerun" ? ["pipeline", "run"] : undefined;
  const parts = { namespace: "", version: "", predicate: "finished" };

  it.each([
    ["pipelinerun", undefined, "pipelineRunFinished"],
    ["taskrun", "taskRun", "taskRunFinished"],
    ["taskrun", "somethingElse", "taskrunFinished"],
    ["mytool-resource", undefined, "mytoolResourceFinished"],
    ["featureFlag", undefined, "featureFlagFinished"],
    ["HTTPServer", undefined, "httpServerFinished"],
  ])("%s, with the subject type %s, is %s", (subject, subjectType, want) => {
    expect(eventName(eventWords({ ...parts, subject }, subjectType, boundaries)).camel).toBe(want);
  });
});

describe("the name of a definition", () => {
  it.each([
    ["https://cdevents.dev/0.5.1/schema/links/embeddedlinksarray", "Links"],
    ["https://cdevents.dev/0.5.1/schema/links/embeddedlinkend", "EndLink"],
    ["https://acme.example/schemas/person", "Person"],
    ["https://acme.example/schemas/postal-address.schema.json", "PostalAddress"],
    ["https://acme.example/x#/$defs/costCentre", "CostCentre"],
    ["https://acme.example/x#", "X"],
    ["https://acme.example/x#/$defs/1st", "Schema1st"],
    ["https://acme.example/x#/$defs/%25", "Schema"],
    ["https://acme.example/x#/$defs/kéy", "Key"],
  ])("%s is %s", (uri, want) => {
    expect(definitionName(uri)).toBe(want);
  });
});
