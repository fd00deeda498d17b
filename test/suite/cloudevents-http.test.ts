import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { fromMessage, toMessage } from "../../src/runtime/cloudevents/bindings/http.js";
import { decodePercent, encodePercent } from "../../src/runtime/cloudevents/bindings/http-headers.js";
import type { CloudEvent } from "../../src/runtime/cloudevents/event.js";
import { json } from "../../src/runtime/cloudevents/formats/json.js";
import { runSuite, type SuiteCase, suiteJson } from "../support/cloudevents-suite.js";
import { sharedData } from "../support/shared-data.js";

const withJson = { formats: [json] };

describe.skipIf(sharedData("cloudevents/derived") === undefined)("HTTP vectors (needs shared data)", () => {
  const values = suiteJson("derived/http-header-values.json") as
    | { roundTrip: [string, string][]; decodeOnly: [string, string][]; decodeMustFail: string[] }
    | undefined;

  runSuite("http-header-values", [
    ...(values?.roundTrip ?? []).map(([text, header]) => ({
      name: JSON.stringify(text),
      check: () => {
        expect(encodePercent(text)).toBe(header);
        expect(decodePercent(header)).toBe(text);
      },
    })),
    ...(values?.decodeOnly ?? []).map(([header, text]) => ({
      name: JSON.stringify(header),
      check: () => expect(decodePercent(header)).toBe(text),
    })),
    ...(values?.decodeMustFail ?? []).map((header) => ({
      name: JSON.stringify(header),
      check: () => expect(decodePercent(header)).toBeUndefined(),
    })),
  ]);

  const pairs = suiteJson("derived/json-http-pairs.json") as { pairs: Pair[] } | undefined;
  runSuite("json-http-pairs", (pairs?.pairs ?? []).map(pairCase));
});

interface Pair {
  readonly structured: Readonly<Record<string, unknown>>;
  readonly binary: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

function pairCase({ structured, binary }: Pair, index: number): SuiteCase {
  return {
    name: `pair ${index}`,
    check: () => {
      const extensionTypes = { comexampleothervalue: "Integer" } as const;
      const fromJson = json.decode(JSON.stringify(structured), { extensionTypes });
      const written = toMessage(fromJson);
      expect(written.headers).toEqual(binary.headers);
      const isJson = binary.headers["content-type"] === "application/json";
      const text =
        typeof written.body === "string" ? written.body : new TextDecoder().decode(written.body ?? undefined);
      expect(isJson ? JSON.parse(text) : text).toEqual(isJson ? JSON.parse(binary.body) : binary.body);
      const fromHttp = fromMessage(
        { headers: binary.headers, body: new TextEncoder().encode(binary.body) },
        { extensionTypes },
      );
      // HTTP names the content type that JSON only implies (CORE-21).
      const named = "data" in structured ? { datacontenttype: "application/json", ...fromJson } : fromJson;
      expect(fromHttp).toEqual(named);
    },
  };
}

const feature = sharedData("cloudevents/conformance/features/http-protocol-binding.feature");

describe.skipIf(feature === undefined)("the official HTTP feature file (needs shared data)", () => {
  runSuite("http-feature", feature === undefined ? [] : scenarios(readFileSync(feature, "utf8")));
});

/** The scenario outlines of the feature file, one case for each of their examples. */
function scenarios(text: string): SuiteCase[] {
  return text
    .split("Scenario Outline: ")
    .slice(1)
    .flatMap((outline) => {
      const examples = rows(outline.slice(outline.indexOf("Examples:"))).slice(1);
      return examples.map(([contentType = ""]) => {
        const scenario = outline.replaceAll("<contentType>", contentType);
        return { name: scenario.slice(0, scenario.indexOf("\n")), check: () => checkScenario(scenario) };
      });
    });
}

function checkScenario(scenario: string): void {
  const [request = "", data = ""] = [...scenario.matchAll(/"""\n([\s\S]*?)\n\s*"""/g)].map(([, block]) => block);
  const lines = request.split("\n").map((line) => line.trim());
  const blank = lines.indexOf("");
  const headers = Object.fromEntries(lines.slice(1, blank).map((line) => line.split(/: (.*)/).slice(0, 2)));
  const table = scenario.slice(scenario.indexOf("attributes are"), scenario.indexOf("And the data"));
  const want = Object.fromEntries(rows(table).slice(1)) as Record<string, unknown>;
  const event: CloudEvent = fromMessage({ headers, body: lines.slice(blank).join("\n") }, withJson);
  expect(event).toEqual({ ...want, data: JSON.parse(data) });
}

function rows(text: string): string[][] {
  return [...text.matchAll(/^\s*\|(.*)\|\s*$/gm)].map(([, row = ""]) => row.split("|").map((cell) => cell.trim()));
}
