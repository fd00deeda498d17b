import type { JsonType, JsonValue } from "../../schema/schema.js";
import { sampleArrays } from "./sample-array.js";
import { sampleNumbers } from "./sample-number.js";
import { sampleObjects } from "./sample-object.js";
import { sampleStrings } from "./sample-string.js";
import { type Conjunction, type Sampling, typesOf } from "./sampling.js";
import type { Site } from "./site.js";

/** Values that are worth a try: what the schemas give themselves, then what can be made of their types. */
export function* sampleValues(conjunction: Conjunction, site: Site, sampling: Sampling): Generator<JsonValue> {
  const constant = conjunction.find((schema) => schema.const !== undefined)?.const;
  if (constant !== undefined) {
    yield constant;
    return;
  }
  const given = conjunction.flatMap(({ examples = [], default: fallback }) => [
    ...examples,
    ...(fallback === undefined ? [] : [fallback]),
  ]);
  const listed = conjunction.find((schema) => schema.enum !== undefined)?.enum;
  if (listed !== undefined) {
    yield* given;
    yield* listed;
    return;
  }
  const types = typesOf(conjunction);
  if (types.length === 0) sampling.refuse(site, "no type is allowed by all of the rules");
  const parts = hasParts(conjunction);
  // An example of a whole object or array says nothing about what is required, nor need it show everything.
  if (!parts) yield* given;
  for (const type of types) yield* sampleOfType(type, conjunction, site, sampling);
  if (parts) yield* given;
}

function* sampleOfType(type: JsonType, conjunction: Conjunction, site: Site, sampling: Sampling): Generator<JsonValue> {
  switch (type) {
    case "object":
      yield* sampleObjects(conjunction, site, sampling);
      break;
    case "array":
      yield* sampleArrays(conjunction, site, sampling);
      break;
    case "string":
      yield* sampleStrings(conjunction, site, sampling);
      break;
    case "number":
    case "integer":
      yield* sampleNumbers(conjunction, type === "integer");
      break;
    case "boolean":
      yield true;
      yield false;
      break;
    case "null":
      yield null;
  }
}

/** Whether the schemas say what an object or an array consists of, so that samples can be made of the parts. */
function hasParts(conjunction: Conjunction): boolean {
  return conjunction.some(
    ({ properties, required, items, prefixItems }) => properties ?? required ?? items ?? prefixItems,
  );
}
