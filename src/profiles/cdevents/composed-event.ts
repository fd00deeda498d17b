import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.js";
import { conjunctsOf } from "../../schema/conjuncts.js";
import { findObstacle } from "../../schema/merge-all-of.js";
import type { Places } from "../../schema/places.js";
import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import type { SchemaDocument } from "../../schema/schema-document.js";
import { constantOf, objectOf } from "./event-schema.js";

// Findings about schemas that would define events if their parts could be merged.

/**
 * Returns whether a schema that does not define an event might do so if all of its parts were known: it has a level of an
 * event, and the event type could be in the unknown part.
 */
export function mayBeEvent(schema: Schema, definitions: Definitions, unknown: ReadonlySet<object>): boolean {
  if (unknown.size === 0) return false;
  const { event, context, type } = composedLevels(schema, definitions);
  const hasLevel = context.length > 0 || membersOf(event, "subject", definitions).length > 0;
  return hasLevel && [...event, ...context, ...type].some((part) => unknown.has(part));
}

/**
 * Says of a schema that is not that of an event what keeps it from being one, if all of its parts together give it one event
 * type: one level of it is not one object then, since the parts of that cannot be merged.
 */
export function explainUnmerged(
  { path }: SchemaDocument,
  schema: Schema,
  definitions: Definitions,
  places: Places,
): readonly Diagnostic[] | undefined {
  const { event, context, type: types } = composedLevels(schema, definitions);
  const [type, ...others] = new Set(types.flatMap((part) => constantOf(part) ?? []));
  if (type === undefined || others.length > 0) return undefined;
  const merged = objectOf(schema, definitions);
  const isContextMerged = objectOf(merged?.properties?.["context"], definitions) !== undefined;
  const [whole, parts] =
    merged === undefined
      ? [type, event]
      : isContextMerged
        ? [`the context.type of ${type}`, types]
        : [`the context of ${type}`, context];
  const obstacle = findObstacle(parts);
  // Without an obstacle there are too many parts, so no single one is the cause.
  const place = obstacle && places.of(obstacle.schema, `/${obstacle.keyword}`);
  const reason = obstacle === undefined ? "they are too many" : `"${obstacle.keyword}" is in the way`;
  const message = `the parts of ${whole} cannot be put together: ${reason}`;
  return [diagnose("composed-event", message, place ?? { file: path, pointer: "" })];
}

/** The schemas that the levels of an event are composed of, whether or not they can be merged. */
function composedLevels(
  schema: Schema,
  definitions: Definitions,
): { readonly [level in "event" | "context" | "type"]: readonly SchemaObject[] } {
  const event = conjunctsOf([schema], definitions);
  const context = membersOf(event, "context", definitions);
  return { event, context, type: membersOf(context, "type", definitions) };
}

function membersOf(schemas: readonly SchemaObject[], name: string, definitions: Definitions): readonly SchemaObject[] {
  const members = schemas.flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, name) ? [properties[name] ?? true] : [],
  );
  return conjunctsOf(members, definitions);
}
