import { describe, expect, it } from "vitest";
import { Place } from "../../../src/emit/examples/place.js";
import { formatStrings } from "../../../src/emit/examples/string-values.js";
import { makeExample } from "./make-example.js";
import { ajvCheck } from "./oracle.js";

describe("a string fits the name of its property", () => {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/;
  const table: [path: string, want: string | RegExp][] = [
    ["context/id", uuid],
    ["contextId", uuid],
    ["chainId", uuid],
    ["artifactId", "pkg:npm/%40acme/shop@1.4.2"],
    ["pipelineRun/id", "pipeline-run-42"],
    ["source", "https://ci.example.com/"],
    ["pipelineName", "example-pipeline"],
    ["repository/name", "example-repository"],
    ["user", "alice"],
    ["approvedBy", "alice"],
    ["version", "1.4.2"],
    ["createdAt", "2025-03-14T09:26:53Z"],
    ["viewUrl", "https://example.com/view"],
    ["description", "What this is about, in a sentence."],
    ["customDataContentType", "application/json"],
    ["linkKind", "linkKind"],
    ["", ""],
  ];
  it.each(table)("at %s", (path, want) => {
    const schema = path
      .split("/")
      .reduceRight<object>((inner, name) => ({ type: "object", properties: { [name]: inner }, required: [name] }), {
        type: "string",
      });
    const example = makeExample(schema, {}, "minimal");
    const text = path
      .split("/")
      .reduce<unknown>((value, name) => Reflect.get(Object(value), name), Reflect.get(example, "value"));
    expect(text).toEqual(typeof want === "string" ? want : expect.stringMatching(want));
  });
});

describe("a string satisfies its format", () => {
  const formats = [
    ...["date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uri-reference"],
    ...["uri-template", "uuid", "json-pointer", "relative-json-pointer", "regex"],
  ];
  const names = ["uri", "subject", "id", "a b", "größe", "%", "日本"];
  it.each(formats)("which is %s", (format) => {
    const check = ajvCheck({ format }, {});
    for (const name of names) {
      for (let variant = 0; variant < 40; variant++) {
        const texts = formatStrings(format, new Place("minimal", [name]), variant);
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) expect(check(text), text).toBe(true);
      }
    }
  });

  it("unless the format is unknown", () => {
    expect(makeExample({ type: "string", format: "colour" }, {}, "minimal")).toEqual({ value: "value" });
  });

  it("and its maximum length", () => {
    const schema = { type: "string", format: "uri", maxLength: 8 } as const;
    expect(makeExample(schema, {}, "minimal")).toEqual({ value: "a:0" });
  });
});
