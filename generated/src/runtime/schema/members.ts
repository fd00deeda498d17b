// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isObject } from "./checks.js";

/** The names of the members of an object: its own, enumerable ones whose value is not `undefined`. */
export function memberNames(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
}

/** Whether every member name of an object passes a check. */
export function everyName(value: unknown, check: (name: string) => boolean): boolean {
  return memberNames(value).every((name) => check(name));
}
