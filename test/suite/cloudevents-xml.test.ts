import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { xml, xmlBatch } from "../../src/runtime/cloudevents/formats/xml.js";
import { refusal } from "../support/cloudevents-refusal.js";
import { asCompared, sampleBatches, sampleEvents, sampleExtensionTypes } from "../support/cloudevents-samples.js";
import { runSuite, type SuiteCase } from "../support/cloudevents-suite.js";
import { sharedData } from "../support/shared-data.js";

interface Case {
  readonly name: string;
  readonly want: string;
  readonly options: { readonly extensionTypes?: typeof sampleExtensionTypes };
  /** The document under test. */
  readonly source: string;
}

const folder = sharedData("cloudevents/conformance/format/xml");

describe.skipIf(folder === undefined)("the official XML format suite (needs shared data)", () => {
  const suite = [
    ...cases("valid-events", ({ source, want, options }) => {
      const event = xml.decode(source, options);
      const sample = sampleEvents[want];
      if (sample !== undefined) expect(asCompared(event)).toEqual(asCompared(sample));
      expect(xml.decode(xml.encode(event, options), options)).toEqual(event);
    }),
    ...cases("valid-batches", ({ source, want, options }) => {
      const events = xmlBatch.decode(source, options);
      expect(events.map(asCompared)).toEqual(sampleBatches[want]?.map(asCompared));
      expect(xmlBatch.decode(xmlBatch.encode(events, options), options)).toEqual(events);
    }),
    ...cases("invalid-events", ({ source, options }) => refused(() => xml.decode(source, options))),
    ...cases("invalid-batches", ({ source, options }) => refused(() => xmlBatch.decode(source, options))),
  ];
  runSuite("xml-format", suite);

  test("xml-format: every case has been found", () => {
    expect(new Set(suite.map(({ name }) => name)).size).toBe(78);
  });
});

// The document must break a rule of CloudEvents. If it were cut out of its file wrongly, it would not be well-formed.
function refused(decode: () => unknown): void {
  const { problems } = refusal(decode);
  expect(problems).not.toEqual([]);
  expect(problems.join("\n")).not.toMatch(/^(?:xml|encoding) /m);
}

function cases(file: string, check: (each: Case) => void): SuiteCase[] {
  if (folder === undefined) return [];
  const parts = readFileSync(`${folder}/${file}.xml`, "utf8").split(/<test (?=id=)/);
  const header = /<testFile([^>]*?)\s+testType/.exec(parts[0] ?? "")?.[1] ?? "";
  return parts.slice(1).map((part) => {
    const [, attributes = "", content = ""] = /^([^>]*)>(.*)<\/test>/s.exec(part) ?? [];
    const attribute = (name: string): string => new RegExp(`${name}="(.*?)"`).exec(attributes)?.[1] ?? "";
    const each: Case = {
      name: attribute("id"),
      want: attribute("sampleId"),
      options: attribute("sampleExtensionAttributes") === "true" ? { extensionTypes: sampleExtensionTypes } : {},
      // The namespaces are declared once for the whole file.
      source: content.trim().replace(/^<[\w:]+/, (start) => `${start}${header}`),
    };
    return { name: each.name, check: () => check(each) };
  });
}
