import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { usedDefinitions } from "../model/used-definitions.js";
import { type Definitions, refName, type Schema, type SchemaObject } from "../schema/schema.js";
import { inlineDefinitions } from "./inline-definitions.js";

/**
 * A release of CDEvents whose events are said as a person would, each on its own: without the parts that this tool gives
 * names, and without what it found that they have in common. Other events have something else in common, under the same
 * names, so that schemas with these would collide as soon as they are read beside others.
 */
export function standAloneEvents(release: ReleaseModel): ReleaseModel {
  if (release.profile.runtime !== "cdevents") return release;
  const { definitions } = release;
  const names = new Set([...release.events.flatMap(sharedContext), "CustomData", "Reference"]);
  const found = [...names].filter((name) => Object.hasOwn(definitions, name) && !isCircular(name, definitions));
  const ours: Definitions = Object.fromEntries(found.map((name) => [name, definitions[name] ?? true]));
  const others = Object.entries(definitions).filter(([name]) => !Object.hasOwn(ours, name));
  return {
    ...release,
    definitions: Object.fromEntries(others.map(([name, schema]) => [name, inlineDefinitions(schema, ours)])),
    events: release.events.map((event) => {
      const parts = Object.entries(event.parts).map(([name, part]) => [name, joined(part, definitions)]);
      return { ...event, data: inlineDefinitions(event.data, { ...ours, ...Object.fromEntries(parts) }), parts: {} };
    }),
  };
}

/** The name of the context that an event shares with others. */
function sharedContext(event: EventModel): readonly string[] {
  const context = composed(event.parts[`${event.name.pascal}Context`] ?? true);
  return context === undefined ? [] : [context.common];
}

/** A part as one object, where it is a shared one with something added. */
function joined(part: Schema, definitions: Definitions): Schema {
  const { common, own } = composed(part) ?? {};
  const shared = common === undefined ? undefined : definitions[common];
  if (own === undefined || typeof shared !== "object") return part;
  const { description: _ours, ...context } = shared;
  const required = [...new Set([...(shared.required ?? []), ...(own.required ?? [])])];
  return { ...context, properties: { ...context.properties, ...own.properties }, required };
}

/** What a part is composed of: the name of a definition, and properties that say more than those of it. */
function composed(part: Schema): { readonly common: string; readonly own: SchemaObject } | undefined {
  const [first, own, ...more] = typeof part === "object" ? (part.allOf ?? []) : [];
  if (typeof first !== "object" || typeof own !== "object" || first.$ref === undefined || more.length > 0)
    return undefined;
  return { common: refName(first.$ref), own };
}

function isCircular(name: string, definitions: Definitions): boolean {
  const within = usedDefinitions([{ data: definitions[name] ?? true, parts: {}, input: true }], definitions);
  return Object.hasOwn(within, name);
}
