import type { JsonValue } from "../../schema/schema.js";
import { isJsonObject, type JsonObject } from "../../schema/schema-document.js";

/** An object of the members that there are; their order stays. */
export function members(all: { readonly [name: string]: JsonValue | undefined }): JsonObject {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The same, or nothing where there are none. */
export function membersOrNothing(all: { readonly [name: string]: JsonValue | undefined }): JsonObject | undefined {
  const object = members(all);
  return Object.keys(object).length === 0 ? undefined : object;
}

/**
 * What has to be laid over one object to get another: its members that differ, objects member by member, and `null` for those
 * that it does not have.
 */
export function difference(base: JsonObject, own: JsonObject): JsonObject {
  const changed = Object.entries(own).flatMap(([name, value]): readonly (readonly [string, JsonValue])[] => {
    const inherited = Object.hasOwn(base, name) ? base[name] : undefined;
    if (JSON.stringify(inherited) === JSON.stringify(value)) return [];
    return [[name, isJsonObject(inherited) && isJsonObject(value) ? difference(inherited, value) : value]];
  });
  const removed = Object.keys(base).filter((name) => !Object.hasOwn(own, name));
  return Object.fromEntries([...changed, ...removed.map((name) => [name, null] as const)]);
}
