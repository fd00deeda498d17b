import type { EventModel } from "./event-model.js";
import { isExportableName } from "./exportable-name.js";
import { splitVersion } from "./versioned-type.js";

/**
 * Suggests a name for an event whose name is taken: with its version if other versions exist, else with its namespace.
 *
 * @param siblings - the types of the other versions of the event
 * @param isFree - whether an event of this name would collide with nothing
 */
export function suggestName(
  { name, type }: Pick<EventModel, "name" | "type">,
  siblings: readonly string[],
  isFree: (pascal: string) => boolean,
): string {
  const qualified =
    siblings.length > 0
      ? versionSuffixes(type, siblings).map((suffix) => `${name.camel}${suffix}`)
      : namespacePrefixes(type).map((prefix) => `${prefix}${name.pascal}`);
  const candidates = [...qualified, `other${name.pascal}`].filter(isExportableName);
  return candidates.find((camel) => isFree(capitalised(camel))) ?? "aNameOfYourOwn";
}

/** `V1` beside 2.0.0, `V01` of 0.1.0 beside 0.2.0: as much of the version as no other has, or more of it. */
function versionSuffixes(type: string, siblings: readonly string[]): readonly string[] {
  const others = siblings.map((sibling) => stepsOf(splitVersion(sibling).version));
  const own = stepsOf(splitVersion(type).version);
  const prefixes = own.map((_, index) => own.slice(0, index + 1));
  const telling = prefixes.filter((prefix) => !others.some((steps) => prefix.every((step, i) => step === steps[i])));
  return telling.map((prefix) => `V${prefix.join("")}`);
}

function stepsOf(version: string): readonly string[] {
  return version.split(/[^\dA-Za-z]+/).filter((step) => step !== "");
}

/** Returns `acme` of `com.acme.deploy.approved`, and then the whole namespace. */
function namespacePrefixes(type: string): readonly string[] {
  const steps = splitVersion(type).stem.split(".").slice(0, -2);
  const namespace = steps.map((step) => capitalised(step.replace(/[^A-Za-z]/g, "")));
  const [, organisation = ""] = namespace;
  const whole = namespace.join("");
  return [organisation, whole].filter((prefix) => prefix !== "").map(uncapitalised);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
