import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { fromMessage, toMessage } from "../../src/runtime/cloudevents/bindings/kafka.js";
import { json } from "../../src/runtime/cloudevents/formats/json.js";
import { runSuite, type SuiteCase } from "../support/cloudevents-suite.js";
import { sharedData } from "../support/shared-data.js";

const feature = sharedData("cloudevents/conformance/features/kafka-protocol-binding.feature");

describe.skipIf(feature === undefined)("the official Kafka feature file (needs shared data)", () => {
  runSuite("kafka-feature", feature === undefined ? [] : scenarios(readFileSync(feature, "utf8")));
});

/** The scenarios of the feature file, one case for each example of those that are outlines. */
function scenarios(text: string): SuiteCase[] {
  return text
    .split(/Scenario(?: Outline)?: /)
    .slice(1)
    .flatMap((outline) => {
      const at = outline.indexOf("Examples:");
      const examples = at < 0 ? [[]] : rows(outline.slice(at)).slice(1);
      return examples.map(([contentType = ""]) => {
        const scenario = outline.replaceAll("<contentType>", contentType);
        return { name: scenario.slice(0, scenario.indexOf("\n")), check: () => checkScenario(scenario) };
      });
    });
}

function checkScenario(scenario: string): void {
  const [value = "", data = ""] = [...scenario.matchAll(/"""\n([\s\S]*?)\n\s*"""/g)].map(([, block]) => block);
  const message = { value: Buffer.from(value), headers: table(between(scenario, "headers:", "When")) };
  const event = fromMessage(message, { formats: [json] });
  const want = { ...table(between(scenario, "attributes are:", "And the data")), data: JSON.parse(data) };
  expect(event).toEqual(want);
  expect(Object.keys(want).length).toBeGreaterThan(5);
  expect(fromMessage(toMessage(event))).toEqual(want);
}

function between(text: string, start: string, end: string): string {
  return text.slice(text.indexOf(start), text.indexOf(end));
}

function table(text: string): Record<string, string> {
  return Object.fromEntries(rows(text).slice(1));
}

function rows(text: string): string[][] {
  return [...text.matchAll(/^\s*\|(.*)\|\s*$/gm)].map(([, row = ""]) => row.split("|").map((cell) => cell.trim()));
}
