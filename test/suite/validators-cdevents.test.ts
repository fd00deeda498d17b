import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRegistry } from "../../src/schema/registry.js";
import { resolveSchemas } from "../../src/schema/resolve.js";
import type { JsonValue } from "../../src/schema/schema.js";
import { type SchemaDocument, schemaDocument } from "../../src/schema/schema-document.js";
import { nameByUri } from "../support/name-by-uri.js";
import { sharedData } from "../support/shared-data.js";
import { validatorOf } from "../unit/checks/emitted-module.js";
import { mutants } from "./validators-mutants.js";
import { ajvOracle } from "./validators-oracle.js";

const releases = [
  { release: "0.3.0", samples: "examples" },
  { release: "0.4.1", samples: "conformance" },
  { release: "0.5.1", samples: "conformance" },
];

describe.each(releases)("E: CDEvents $release against Ajv (needs shared data)", ({ release, samples }) => {
  const folder = sharedData(`cdevents/${release}`);

  test.skipIf(folder === undefined)("every mutant of every official event is answered as Ajv does", () => {
    const documents = readSchemas(join(folder ?? "", "schemas"));
    const events = new Map(readSamples(join(folder ?? "", samples)).map((event) => [typeOf(event), event]));
    const { schemas, definitions, diagnostics } = resolveSchemas(documents, createRegistry(documents), nameByUri());
    expect(diagnostics).toEqual([]);
    const ajv = ajvOracle();
    for (const { value } of documents) ajv.addSchema(value);
    const verdicts = { valid: 0, invalid: 0 };
    let compared = 0;
    for (const [document, schema] of schemas) {
      const event = events.get(eventTypeOf(document));
      if (event === undefined) continue;
      const oracle = ajv.getSchema(document.id ?? "");
      const validator = validatorOf(schema, definitions);
      expect(validator.check(event)).toBe(true);
      const property = fc.property(mutants([event]), (mutant) => {
        const verdict = validator.check(mutant);
        verdicts[verdict ? "valid" : "invalid"]++;
        if (verdict !== oracle?.(mutant)) throw new Error(`Ajv says ${!verdict}`);
        if ((validator.explain(mutant).length === 0) !== verdict) throw new Error(`explained as ${!verdict}`);
      });
      fc.assert(property, { numRuns: 100, seed: compared });
      compared++;
    }
    expect(compared).toBe(events.size);
    expect(Math.min(verdicts.valid, verdicts.invalid)).toBeGreaterThan(compared * 20);
  });
});

function readSchemas(folder: string): readonly SchemaDocument[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => schemaDocument({ name, value: JSON.parse(readFileSync(join(folder, name), "utf8")) }));
}

function readSamples(folder: string): readonly JsonValue[] {
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

function typeOf(event: JsonValue): unknown {
  return at(event, "context", "type");
}

function eventTypeOf({ value }: SchemaDocument): unknown {
  return at(value, "properties", "context", "properties", "type", "enum", "0");
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}
