import type { Findings } from "./findings.js";
import { type Attributes, type Located, objectOf, overlay, type ValuePlace } from "./located.js";

/**
 * Applies what a group says about the attributes of its resources: defaults for those that are missing,
 * and which values those that are there may have.
 *
 * @param resources - what the keys of the constraints begin with: `messages` or `schemas`
 */
export function applyConstraints(
  attributes: Attributes,
  group: Attributes,
  resources: string,
  place: ValuePlace,
  findings: Findings,
): Attributes {
  let constrained = attributes;
  for (const [key, constraint] of group.get("constraints")?.members ?? []) {
    const [prefix, ...path] = key.split(".").filter((step) => step !== "versions");
    if (prefix !== resources || path.length === 0 || constraint.members === undefined) continue;
    const present = at(constrained, path);
    const fallback = constraint.members.get("default");
    if (present === undefined && fallback !== undefined) constrained = withDefault(constrained, path, fallback);
    if (present !== undefined) check(path.join("."), present, constraint, place, findings);
  }
  return constrained;
}

function at(attributes: Attributes, [name = "", ...rest]: readonly string[]): Located | undefined {
  const found = attributes.get(name);
  return rest.length === 0 ? found : found?.members && at(found.members, rest);
}

function withDefault(attributes: Attributes, path: readonly string[], fallback: Located): Attributes {
  const [name = "", ...rest] = path;
  const value = rest.reduceRight((inner, step) => objectOf(new Map([[step, inner]]), fallback.place), fallback);
  const present = attributes.get(name);
  return new Map([...attributes, [name, present === undefined ? value : overlay(value, present)]]);
}

function check(name: string, present: Located, constraint: Located, place: ValuePlace, findings: Findings): void {
  const values = constraint.members?.get("enum")?.items?.map(({ value }) => value);
  const only = constraint.members?.get("equals")?.value;
  const allowed = values ?? (only === undefined ? undefined : [only]);
  if (allowed === undefined || allowed.some((value) => isSame(value, present.value))) return;
  const message = `${name} is ${JSON.stringify(present.value)}, but ${constraint.place.pointer} allows only ${JSON.stringify(allowed)}`;
  // An inherited value is elsewhere, but it is wrong here.
  findings.report(
    "contradictory-constraint",
    message,
    present.place.pointer.startsWith(place.pointer) ? present.place : place,
  );
}

/** Strings are compared without case, as everywhere in xRegistry. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  return JSON.stringify(a) === JSON.stringify(b);
}
