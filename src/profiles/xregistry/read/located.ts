import type { Place } from "../../../diagnostics/diagnostic.js";
import { pointerToken } from "../../../schema/pointer.js";
import type { JsonValue } from "../../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject } from "../../../schema/schema-document.js";

/** A place in a catalogue document, which is always that of a value. */
export interface ValuePlace extends Place {
  readonly pointer: string;
}

/** A value and its place, which survive normalising and overlaying. */
export interface Located {
  readonly place: ValuePlace;
  readonly value: JsonValue;
  /** Of an object; may have members from several places, where one object lies over another. */
  readonly members?: ReadonlyMap<string, Located>;
  /** Of a list. */
  readonly items?: readonly Located[];
}

/** The attributes of an entity under their newest names. */
export type Attributes = ReadonlyMap<string, Located>;

/** The place of a member or item. */
export function within({ file, pointer }: ValuePlace, ...tokens: readonly (string | number)[]): ValuePlace {
  return { file, pointer: pointer + tokens.map(pointerToken).join("") };
}

/** A value with everything in it. */
export function locateValue(value: JsonValue, place: ValuePlace): Located {
  if (isJsonArray(value)) {
    return { place, value, items: value.map((item, index) => locateValue(item, within(place, index))) };
  }
  return isJsonObject(value) ? { place, value, members: locateMembers(value, place) } : { place, value };
}

/** The members of an object, with everything in them. */
export function locateMembers(value: JsonObject, place: ValuePlace): ReadonlyMap<string, Located> {
  return new Map(Object.entries(value).map(([name, member]) => [name, locateValue(member, within(place, name))]));
}

/** Locates a value as a whole, such as the document of a schema. */
export function opaque(value: JsonValue, place: ValuePlace): Located {
  return { place, value };
}

/** An object made of members from several places. */
export function objectOf(members: ReadonlyMap<string, Located>, place: ValuePlace): Located {
  return { place, value: Object.fromEntries([...members].map(([name, { value }]) => [name, value])), members };
}

/**
 * Lays one value over another: objects member by member, `null` removes, everything else replaces (catalogues 1.8, which
 * leaves lists and `null` open).
 */
export function overlay(base: Located | undefined, over: Located): Located {
  if (base?.members === undefined || over.members === undefined) return over;
  return objectOf(overlayMembers(base.members, over.members), over.place);
}

/** Lays the members of one object over those of another. */
export function overlayMembers(base: Attributes, over: Attributes): Attributes {
  const merged = new Map(base);
  for (const [name, member] of over) {
    if (member.value === null) merged.delete(name);
    else merged.set(name, overlay(merged.get(name), member));
  }
  return merged;
}

/** Returns the value of a non-empty string. */
export function textOf(located: Located | undefined): string | undefined {
  return typeof located?.value === "string" && located.value !== "" ? located.value : undefined;
}

/** Returns the value of a number. */
export function numberOf(located: Located | undefined): number | undefined {
  return typeof located?.value === "number" ? located.value : undefined;
}

/** Returns the value of a boolean. */
export function booleanOf(located: Located | undefined): boolean | undefined {
  return typeof located?.value === "boolean" ? located.value : undefined;
}
