import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import type { JsonValue } from "../../schema/schema.js";
import type { SchemaJson } from "./schema-json.js";

/**
 * The schema of any event of a release, given where the schema of each event is.
 *
 * The type of an event chooses its schema by `if` and `then`: editors cope best with that. Given a `oneOf` of the events, the
 * JSON support of VS Code reports the errors of some other event, and offers the members of all of them.
 */
export function releaseJson(
  { profile, title, events }: ReleaseModel,
  addressOf: (event: EventModel) => string,
): SchemaJson {
  const typed = events.filter(({ typePattern }) => typePattern === undefined).map(({ type }) => type);
  const types = events.map((event) => ({ ...typeOf(event), description: event.description }));
  return {
    title: profile.union,
    description: `Any event of ${title}, as its type says.`,
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

/** An open event gives way to an event whose very type its pattern admits. */
function except(types: readonly string[], { typePattern }: EventModel): SchemaJson {
  if (typePattern === undefined) return {};
  const pattern = new RegExp(typePattern, "u");
  const taken = types.filter((type) => pattern.test(type));
  return taken.length === 0 ? {} : { not: { enum: taken } };
}

/** A schema for the value at a path of properties, each of which has to be there. */
function atPath(path: readonly string[], schema: { readonly [keyword: string]: JsonValue }): SchemaJson {
  return path.reduceRight<SchemaJson>(
    (inner, name) => ({ type: "object", required: [name], properties: { [name]: inner } }),
    schema,
  );
}
