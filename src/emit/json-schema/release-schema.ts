import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import type { JsonValue } from "../../schema/schema.js";
import type { SchemaJson } from "./schema-writer.js";

/**
 * The schema of any event of a release. `addressOf` returns the reference to the schema of an event.
 *
 * The type of an event selects its schema by `if` and `then`. With a `oneOf` of the events, the JSON support of VS Code
 * reports the errors of some other event and suggests the members of all of them.
 */
export function releaseSchema(
  { profile, title, events }: ReleaseModel,
  addressOf: (event: EventModel) => string,
): SchemaJson {
  const typed = events.filter(({ typePattern }) => typePattern === undefined).map(({ type }) => type);
  const types = events.map((event) => ({ ...typeOf(event), description: event.description }));
  return {
    title: profile.union,
    description: `Any event of ${title}. The type selects its schema.`,
    ...atPath(profile.discriminant, { anyOf: types }),
    allOf: events.map((event) => ({
      if: atPath(profile.discriminant, { ...typeOf(event), ...except(typed, event) }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { $ref: addressOf(event) },
    })),
  };
}

function typeOf({ type, typePattern }: EventModel): SchemaJson {
  return typePattern === undefined ? { const: type } : { type: "string", pattern: typePattern };
}

/** Excludes the types of other events from the pattern of an open event. */
function except(types: readonly string[], { typePattern }: EventModel): SchemaJson {
  if (typePattern === undefined) return {};
  const pattern = new RegExp(typePattern, "u");
  const others = types.filter((type) => pattern.test(type));
  return others.length === 0 ? {} : { not: { enum: others } };
}

/** A schema for the value at a path of required properties. */
function atPath(path: readonly string[], schema: { readonly [keyword: string]: JsonValue }): SchemaJson {
  return path.reduceRight<SchemaJson>(
    (inner, name) => ({ type: "object", required: [name], properties: { [name]: inner } }),
    schema,
  );
}
