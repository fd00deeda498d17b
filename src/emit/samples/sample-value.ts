import type { JsonType, JsonValue } from "../../schema/schema.js";
import { sampleArrays } from "./sample-array.js";
import { sampleNumbers } from "./sample-number.js";
import { sampleObjects } from "./sample-object.js";
import { sampleStrings } from "./sample-string.js";
import { type Conjunction, type Sampling, typesOf } from "./sampling.js";
import type { Site } from "./site.js";

/** Values that are worth a try: what the schemas give themselves, then what can be made of their types. */
export function sampleValues(conjunction: Conjunction, site: Site, sampling: Sampling): Iterable<JsonValue> {
  const constant = conjunction.find((schema) => schema.const !== undefined)?.const;
  if (constant !== undefined) return [constant];
  const given = givenBy(conjunction);
  const listed = conjunction.find((schema) => schema.enum !== undefined)?.enum;
  if (listed !== undefined) return given.length === 0 ? listed : [...given, ...listed];
  const types = typesOf(conjunction);
  const [type, ...others] = types;
  if (type === undefined) sampling.refuse(site, "no type is allowed by all of the rules");
  else if (others.length + given.length === 0) return samplesOfType(type, conjunction, site, sampling);
  // An example of a whole object or array says nothing about what is required, nor need it show everything.
  const [before, after] = hasParts(conjunction) ? [[], given] : [given, []];
  return inTurn(before, types, after, (next) => samplesOfType(next, conjunction, site, sampling));
}

/** What the schemas give as examples, and as a default. */
function givenBy(conjunction: Conjunction): readonly JsonValue[] {
  const given: JsonValue[] = [];
  for (const { examples, default: fallback } of conjunction) {
    if (examples !== undefined) given.push(...examples);
    if (fallback !== undefined) given.push(fallback);
  }
  return given;
}

function* inTurn(
  before: readonly JsonValue[],
  types: readonly JsonType[],
  after: readonly JsonValue[],
  samplesOf: (type: JsonType) => Iterable<JsonValue>,
): Generator<JsonValue> {
  yield* before;
  for (const type of types) yield* samplesOf(type);
  yield* after;
}

function samplesOfType(type: JsonType, conjunction: Conjunction, site: Site, sampling: Sampling): Iterable<JsonValue> {
  switch (type) {
    case "object":
      return sampleObjects(conjunction, site, sampling);
    case "array":
      return sampleArrays(conjunction, site, sampling);
    case "string":
      return sampleStrings(conjunction, site, sampling);
    case "number":
    case "integer":
      return sampleNumbers(conjunction, type === "integer");
    case "boolean":
      return [true, false];
    case "null":
      return [null];
  }
}

/** Whether the schemas say what an object or an array consists of, so that samples can be made of the parts. */
function hasParts(conjunction: Conjunction): boolean {
  return conjunction.some(
    ({ properties, required, items, prefixItems }) => properties ?? required ?? items ?? prefixItems,
  );
}
