/**
 * Tells that one of the tool's own catalogue files is not written in its notation. Such a file is a part of the tool and
 * covered by its tests, so this is thrown, where findings about a user's inputs never are.
 */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";

  /** @param place - the file, and the keys that lead to the mistake in it: `cdevents-0.5.1.yaml: events.artifact` */
  constructor(place: string, problem: string) {
    super(`schemas/${place}: ${problem}`);
  }
}

/** The place of a value inside another one. */
export function inside(place: string, key: string): string {
  return place.includes(": ") ? `${place}.${key}` : `${place}: ${key}`;
}

/** A YAML mapping with unchecked values. */
export type Mapping = { readonly [key: string]: unknown };

/** Returns whether a value is a mapping and not a list. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Returns the value as a mapping. A missing one is empty.
 *
 * @throws CatalogueError if it is anything else, or has a key that is not allowed
 */
export function mapping(value: unknown, place: string, allowed?: readonly string[]): Mapping {
  if (value === undefined) return {};
  if (!isMapping(value)) throw new CatalogueError(place, `expected a mapping, found ${nameOf(value)}`);
  const unknown = allowed && Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined)
    throw new CatalogueError(inside(place, unknown), `unknown key; known are ${allowed?.join(", ")}`);
  return value;
}

/**
 * Returns the value as a string that is not blank.
 *
 * @throws CatalogueError if it is anything else
 */
export function text(value: unknown, place: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new CatalogueError(place, `expected a string, found ${nameOf(value)}`);
}

/**
 * Returns the value as a list, with the place of each item. A missing one is empty.
 *
 * @throws CatalogueError if it is anything else
 */
export function list(value: unknown, place: string): readonly { readonly value: unknown; readonly place: string }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new CatalogueError(place, `expected a list, found ${nameOf(value)}`);
  return value.map((item: unknown, index) => ({ value: item, place: `${place}[${index}]` }));
}

/**
 * Returns the strings of a mapping, by key.
 *
 * @throws CatalogueError if it is not a mapping, or a value is not a string
 */
export function texts(value: unknown, place: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(mapping(value, place)).map(([key, item]) => [key, text(item, inside(place, key))]));
}

function nameOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a mapping";
  return JSON.stringify(value);
}
