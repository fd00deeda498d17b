import type { ReleaseModel } from "../../model/event-model.js";
import type { JsonValue } from "../../schema/schema.js";
import { dialect, eventDefs, eventJson } from "./event-document.js";
import type { SchemaJson } from "./schema-json.js";

/**
 * The schema of any event of a release, in one document.
 *
 * The type of an event chooses its schema by `if` and `then`, and all of the schemas are in the document: editors cope best
 * with that. Given a `oneOf` of the events, the JSON support of VS Code reports the errors of some other event, and offers
 * the members of all of them; given references to the files beside it, it takes ten times as long for the first answer.
 *
 * The names of events, of their parts and of shared definitions do not clash: the model sees to that.
 */
export function releaseDocument({ profile, version, definitions, events }: ReleaseModel): SchemaJson {
  const types = events.map(({ type, description }) => ({ const: type, description }));
  return {
    $schema: dialect,
    title: profile.union,
    description: `Any event of ${profile.title} ${version}, as its type says.`,
    ...atPath(profile.discriminant, { anyOf: types }),
    allOf: events.map(({ name, type }) => ({
      if: atPath(profile.discriminant, { const: type }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { $ref: `#/$defs/${name.pascal}` },
    })),
    $defs: Object.assign(
      {},
      ...events.map((event) => ({
        [event.name.pascal]: eventJson(event, definitions),
        ...eventDefs(event, definitions),
      })),
    ),
  };
}

/** A schema for the value at a path of properties, each of which has to be there. */
function atPath(path: readonly string[], schema: { readonly [keyword: string]: JsonValue }): SchemaJson {
  return path.reduceRight<SchemaJson>(
    (inner, name) => ({ type: "object", required: [name], properties: { [name]: inner } }),
    schema,
  );
}
