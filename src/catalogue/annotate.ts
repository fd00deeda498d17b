import type { JsonValue } from "../schema/schema.js";
import type { JsonSchema } from "./type-notation.js";
import {
  describeCustomEvent,
  describeEvent,
  describeField,
  describeLink,
  describeLinkField,
  type FormerNames,
  renamedFields,
  renamedLinkFields,
} from "./vocabulary.js";

/** What is known about the places in a schema. */
interface Guide {
  readonly describe: (path: readonly string[]) => string | undefined;
  readonly formerNames: (path: readonly string[]) => FormerNames;
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
    describe: (path) => (path.length === 0 ? describeCustomEvent() : describeField("subject", "", path)),
    formerNames: (path) => renamedFields("", "", path),
  });
}

/** As {@link annotateEvent}, for the schema of a link, by its name: `embeddedlinkpath`. */
export function annotateLink(link: string, schema: JsonSchema): JsonSchema {
  return annotate(schema, [], {
    describe: (path) => (path.length === 0 ? describeLink(link) : describeLinkField(path)),
    formerNames: renamedLinkFields,
  });
}

function annotate(schema: JsonSchema, path: readonly string[], guide: Guide): JsonSchema {
  const { $schema, $id, description, ...facts } = schema;
  const sentence = description === undefined || description === "" ? guide.describe(path) : description;
  const renamed = fitting(guide.formerNames(path), facts);
  return {
    ...($schema !== undefined && { $schema }),
    ...($id !== undefined && { $id }),
    ...(sentence !== undefined && { description: sentence }),
    ...facts,
    ...(isObject(facts["properties"]) && { properties: annotateAll(facts["properties"], path, guide) }),
    ...(Object.keys(renamed).length > 0 && { "x-renamed": renamed }),
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

/** The former names of what the schema has under its present name, and not under the former one as well. */
function fitting(names: FormerNames, { properties, enum: values }: JsonSchema): FormerNames {
  const has = (name: string): boolean =>
    (isObject(properties) && Object.hasOwn(properties, name)) || (Array.isArray(values) && values.includes(name));
  return Object.fromEntries(Object.entries(names).filter(([former, { name }]) => has(name) && !has(former)));
}

function isObject(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
