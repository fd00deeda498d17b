/**
 * The functions of lodash that json-schema-to-typescript uses. The bundle has this in place of lodash as a whole, which runs
 * half a megabyte of code when it is loaded. What lodash does for every kind of value there is takes 15 ms to load even in
 * parts; what is written out here is the same for those that json-schema-to-typescript has, which are plain.
 */
export { default as deburr } from "lodash/deburr.js";
export { default as endsWith } from "lodash/endsWith.js";
export { default as isPlainObject } from "lodash/isPlainObject.js";
export { default as trim } from "lodash/trim.js";
export { default as upperFirst } from "lodash/upperFirst.js";

interface Plain {
  readonly [name: string]: unknown;
}

export function cloneDeep<T>(value: T): T {
  return structuredClone(value);
}

/** The members of lists that were asked about: what a schema requires is asked about for each of its properties. */
const members = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();

export function includes(list: readonly unknown[] | undefined, value: unknown): boolean {
  if (list === undefined) return false;
  const known = members.get(list) ?? new Set(list);
  members.set(list, known);
  return known.has(value);
}

export function map<T, R>(
  members: { readonly [name: string]: T } | undefined,
  make: (value: T, name: string) => R,
): R[] {
  return Object.entries(members ?? {}).map(([name, value]) => make(value, name));
}

export function merge(target: Plain, ...sources: readonly (Plain | undefined)[]): Plain {
  const merged = new Map(Object.entries(target));
  for (const [name, value] of sources.flatMap((source) => Object.entries(source ?? {}))) {
    const own = merged.get(name);
    if (isRecord(value)) merged.set(name, merge(isRecord(own) ? own : {}, value));
    else if (value !== undefined) merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

export function omit(value: Plain, ...names: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

export function uniqBy<T>(list: readonly T[], keyOf: (value: T) => unknown): T[] {
  const keys = new Set<unknown>();
  return list.filter((value) => keys.size < keys.add(keyOf(value)).size);
}

function isRecord(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
