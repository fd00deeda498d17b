import { type Definitions, refName } from "../schema/schema.js";
import type { EventModel } from "./event-model.js";

/** The definitions that events refer to, directly or through others, in the order of their names. */
export function usedDefinitions(
  events: readonly Pick<EventModel, "data" | "parts" | "input">[],
  definitions: Definitions,
): Definitions {
  const used = new Set<string>();
  // Events have most of their parts in common.
  const visited = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || visited.has(value)) return;
    visited.add(value);
    if ("$ref" in value && typeof value.$ref === "string") use(refName(value.$ref));
    for (const member of Object.values(value)) visit(member);
  };
  const use = (name: string): void => {
    if (used.has(name) || !Object.hasOwn(definitions, name)) return;
    used.add(name);
    visit(definitions[name]);
  };
  for (const { data, parts, input } of events) visit([data, parts, input]);
  return Object.fromEntries([...used].sort().map((name) => [name, definitions[name] ?? true]));
}
