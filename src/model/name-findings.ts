import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.js";
import type { EventModel, Provenance } from "./event-model.js";
import { overrideLine } from "./name-overrides.js";
import { suggestName } from "./suggest-name.js";

/** Describes the event that has a name already. */
export function ownerOf({ type }: EventModel): string {
  return `the event ${type}`;
}

/** Reports a name that cannot be exported. */
export function unusableName(event: EventModel): Diagnostic {
  return diagnose(
    "unusable-name",
    `${JSON.stringify(brief(event.name.camel))}, the name of ${brief(event.type)}, cannot be exported`,
    placeOf(event.provenance),
    `${addName(event, "aNameOfYourOwn")}.`,
  );
}

/** Reports a shared schema with the name of something else. */
export function sharedCollision(name: string, other: string): Diagnostic {
  const message = `a schema would be exported as ${name}, which is the name of ${other} already`;
  return diagnose("name-collision", message, undefined, `Add ${nameLine(`My${name}`)} to the schema called ${name}.`);
}

/** An event, the one of its names that is taken, and what has that name. */
export interface EventClash {
  readonly event: EventModel;
  readonly name: string;
  readonly other: string;
}

/**
 * Reports an event with the name of something else, and suggests a name that is free.
 *
 * @param family - all versions of the event, including itself
 * @param isFree - returns whether an event of this name collides with nothing, and reserves the name if so
 */
export function eventCollision(
  { event, name, other }: EventClash,
  family: readonly EventModel[],
  isFree: (pascal: string) => boolean,
): Diagnostic {
  const siblings = family.filter((sibling) => sibling !== event);
  const isSibling = siblings.some((sibling) => ownerOf(sibling) === other);
  const owner = isSibling ? `another version of it, ${brief(other.slice("the event ".length))},` : brief(other);
  const message = `${brief(event.type)} would be exported as ${brief(name)}, which is the name of ${owner} already`;
  const suggestion = suggestName(event, isSibling ? siblings.map(({ type }) => type) : [], isFree);
  const fix = `${addName(event, suggestion)}, or leave one of the two out.`;
  return diagnose("name-collision", message, placeOf(event.provenance), fix);
}

/** Describes how to name an event: in its schema if possible, else in the configuration. */
function addName({ type, provenance }: EventModel, name: string): string {
  return provenance.namesItself === true
    ? `Add ${nameLine(name)} to this schema`
    : `Add ${overrideLine(type, name)} to cdevents-gen.json`;
}

function nameLine(name: string): string {
  return `"x-cdevents-gen": { "name": "${name}" }`;
}

function placeOf({ file, pointer = "" }: Provenance): Place {
  return { file, pointer };
}

/** Shortens a name that a message quotes. */
function brief(name: string): string {
  return name.length <= 100 ? name : `${name.slice(0, 100)}…`;
}
