import type { JsonValue } from "../../../schema/schema.js";
import type { JsonSchema } from "./type-notation.js";
import {
  describeCustomEvent,
  describeCustomField,
  describeEvent,
  describeField,
  describeLink,
  describeLinkField,
  type FormerNames,
  renamedFields,
} from "./vocabulary.js";

/** What is known about the places in a schema. */
interface Guide {
  readonly describe: (path: readonly string[]) => string | undefined;
  readonly formerNames: (path: readonly string[]) => FormerNames | undefined;
}

/**
 * Adds to the schema of an event, bundled or from upstream, what the vocabulary knows: `description`s, where the schema
 * has none, and `x-renamed` with the former names of fields and of values of enums.
 */
export function annotateEvent(subject: string, predicate: string, schema: JsonSchema): JsonSchema {
  return annotate(schema, [], {
    describe: (path) =>
      path.length === 0 ? describeEvent(subject, predicate) : describeField(subject, predicate, path),
    formerNames: (path) => renamedFields(subject, predicate, path),
  });
}

/** As {@link annotateEvent}, for the schema of custom events, whose subjects and predicates are anybody's. */
export function annotateCustomEvent(schema: JsonSchema): JsonSchema {
  return annotate(schema, [], {
    describe: (path) => (path.length === 0 ? describeCustomEvent() : describeCustomField(path)),
    formerNames: (path) => renamedFields("", "", path),
  });
}

/** As {@link annotateEvent}, for the schema of a link, by its name: `embeddedlinkpath`. */
export function annotateLink(link: string, schema: JsonSchema): JsonSchema {
  return annotate(schema, [], {
    describe: (path) => (path.length === 0 ? describeLink(link) : describeLinkField(path)),
    formerNames: () => undefined,
  });
}

function annotate(schema: JsonSchema, path: readonly string[], guide: Guide): JsonSchema {
  const documented = describe(schema, guide.describe(path));
  const { properties, enum: values } = schema;
  if (!isObject(properties) && !Array.isArray(values)) return documented;
  const renamed = fitting(guide.formerNames(path), schema);
  return {
    ...documented,
    ...(isObject(properties) && { properties: annotateAll(properties, path, guide) }),
    ...(renamed !== undefined && { "x-renamed": renamed }),
  };
}

function annotateAll(properties: JsonSchema, path: readonly string[], guide: Guide): JsonSchema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      isObject(schema) ? annotate(schema, [...path, name], guide) : schema,
    ]),
  );
}

/** The first keywords of a file say which schema it is; the sentence comes next, where a reader looks for it. */
function describe(schema: JsonSchema, sentence: string | undefined): JsonSchema {
  if (sentence === undefined || (schema["description"] ?? "") !== "") return schema;
  if (schema["$id"] === undefined) return { ...schema, description: sentence };
  const { $schema, $id, ...facts } = schema;
  return { ...($schema !== undefined && { $schema }), $id, description: sentence, ...facts };
}

/** The former names of what the schema has under its present name, and not under the former one as well. */
function fitting(names: FormerNames | undefined, { properties, enum: values }: JsonSchema): FormerNames | undefined {
  if (names === undefined) return undefined;
  const has = (name: string): boolean =>
    (isObject(properties) && Object.hasOwn(properties, name)) || (Array.isArray(values) && values.includes(name));
  const found = Object.entries(names).filter(([former, { name }]) => has(name) && !has(former));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
