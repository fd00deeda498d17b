import { describe, expect } from "vitest";
import { type AttributeType, fromCanonical, toCanonical } from "../../src/runtime/cloudevents/attributes.js";
import { isJsonContentType } from "../../src/runtime/cloudevents/content-type.js";
import { runSuite, type SuiteCase, suiteJson } from "../support/cloudevents-suite.js";
import { sharedData } from "../support/shared-data.js";

type Vectors = Readonly<Record<string, { valid: unknown[]; invalid: string[]; [more: string]: unknown[] }>>;

const types: Readonly<Record<string, AttributeType>> = {
  boolean: "Boolean",
  integer: "Integer",
  binary: "Binary",
  string: "String",
  uri: "URI",
  uriReference: "URI-reference",
  timestamp: "Timestamp",
};

describe.skipIf(sharedData("cloudevents/derived") === undefined)("attribute vectors (needs shared data)", () => {
  const vectors = suiteJson("derived/attribute-types.json") as Vectors | undefined;
  for (const [name, type] of Object.entries(types)) {
    const none: Vectors[string] = { valid: [], invalid: [] };
    const { valid, invalid, invalidCodeUnits = [], dotnetOnlyInvalid = [] } = vectors?.[name] ?? none;
    const surrogates = (invalidCodeUnits as number[][]).map((units) => String.fromCharCode(...units));
    runSuite(name, [
      ...valid.map((each): SuiteCase => accepted(Array.isArray(each) ? String(each[0]) : String(each), type)),
      ...[...invalid, ...surrogates, ...(dotnetOnlyInvalid as string[])].map((text) => rejected(text, type)),
    ]);
  }

  const mediaTypes = suiteJson("derived/json-media-types.json") as
    | { isJson: (string | null)[]; isNotJson: string[]; javaSaysNotButSpecRuleSaysJson: string[] }
    | undefined;
  const media = (text: string, want: boolean): SuiteCase => ({
    name: text,
    check: () => expect(isJsonContentType(text)).toBe(want),
  });
  runSuite("json-media-types", [
    ...(mediaTypes?.isJson ?? []).filter((text) => text !== null).map((text) => media(text, true)),
    ...(mediaTypes?.isNotJson ?? []).map((text) => media(text, false)),
    ...(mediaTypes?.javaSaysNotButSpecRuleSaysJson ?? []).map((text) => media(text, false)),
  ]);
});

function accepted(text: string, type: AttributeType): SuiteCase {
  return { name: text, check: () => expect(toCanonical(fromCanonical(text, type), type)).toBe(text) };
}

function rejected(text: string, type: AttributeType): SuiteCase {
  return { name: text, check: () => expect(fromCanonical(text, type)).toBeUndefined() };
}
