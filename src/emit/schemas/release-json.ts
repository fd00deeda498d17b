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
  { profile, version, events }: ReleaseModel,
  addressOf: (event: EventModel) => string,
): SchemaJson {
  const types = events.map(({ type, description }) => ({ const: type, description }));
  return {
    title: profile.union,
    description: `Any event of ${profile.title} ${version}, as its type says.`,
    ...atPath(profile.discriminant, { anyOf: types }),
    allOf: events.map((event) => ({
      if: atPath(profile.discriminant, { const: event.type }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { $ref: addressOf(event) },
    })),
  };
}

/** A schema for the value at a path of properties, each of which has to be there. */
function atPath(path: readonly string[], schema: { readonly [keyword: string]: JsonValue }): SchemaJson {
  return path.reduceRight<SchemaJson>(
    (inner, name) => ({ type: "object", required: [name], properties: { [name]: inner } }),
    schema,
  );
}
