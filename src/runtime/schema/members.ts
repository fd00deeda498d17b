// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { hasOwn, type Members } from "./checks.js";

/** The names of the members of an object: its own, enumerable ones whose value is not `undefined`. */
export function memberNames(value: Members): readonly string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

/** Whether every member name of an object passes a check. */
export function everyName(value: Members, check: (name: string) => boolean): boolean {
  return memberNames(value).every((name) => check(name));
}

/** The member of an object, or `undefined`: what stands on a prototype is not a member. */
export function member(value: Members, name: string): unknown {
  return hasOwn(value, name) ? value[name] : undefined;
}
