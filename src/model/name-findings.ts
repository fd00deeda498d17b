import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.js";
import type { EventModel, Provenance } from "./event-model.js";
import { suggestName } from "./suggest-name.js";

/** What a finding calls an event that has a name already. */
export function ownerOf({ type }: EventModel): string {
  return `the event ${type}`;
}

/** Says that the name of an event can be that of nothing. */
export function unusableName(event: EventModel): Diagnostic {
  return diagnose(
    "unusable-name",
    `${JSON.stringify(brief(event.name.camel))}, the name of ${brief(event.type)}, cannot be exported`,
    placeOf(event.provenance),
    event.provenance.namesItself === true ? undefined : "Give it a type that ends with a word of plain letters.",
  );
}

/** Says that a shared schema has the name of something else. */
export function sharedCollision(name: string, other: string): Diagnostic {
  const fix = `Add "x-cdevents-gen": { "name": "My${name}" } to the schema that is called ${name}.`;
  return diagnose(
    "name-collision",
    `a schema would be exported as ${name}, which is the name of ${other} already`,
    undefined,
    fix,
  );
}

/** An event, which of its names something else has, and what that is. */
export interface EventClash {
  readonly event: EventModel;
  readonly name: string;
  readonly other: string;
}

/**
 * Says that an event has a name of something else, and which name would be free.
 *
 * @param family - all versions of the event, itself included
 * @param isFree - whether the event would collide with nothing under a name, which is then suggested to nobody else
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
  const place = placeOf(event.provenance);
  if (event.provenance.namesItself !== true) {
    const fix = "Give it a type with other words in plain letters, or leave one of the two out.";
    return diagnose("name-collision", message, place, fix);
  }
  const suggestion = suggestName(event, isSibling ? siblings.map(({ type }) => type) : [], isFree);
  const fix = `Add "x-cdevents-gen": { "name": "${suggestion}" } to this schema, or leave one of the two out.`;
  return diagnose("name-collision", message, place, fix);
}

/** Where an event or an endpoint comes from. */
export function placeOf({ file, pointer = "" }: Provenance): Place {
  return { file, pointer };
}

/** As much of a name as tells a reader which it is. */
export function brief(name: string): string {
  return name.length <= 100 ? name : `${name.slice(0, 100)}…`;
}
