import type { EventModel, ReleaseModel } from "./event-model.js";

/**
 * Returns the event that shows how the events of a release are used: one that most readers know, or the first that is not
 * deprecated and has one fixed type.
 */
export function exampleEvent({ events, profile }: ReleaseModel): EventModel | undefined {
  const current = events.filter((event) => !isDeprecated(event));
  const candidates = current.length > 0 ? current : events;
  const closed = candidates.filter(({ typePattern }) => typePattern === undefined);
  return (
    candidates.find(({ name }) => name.camel === profile.exampleEvent) ??
    closed.find(({ envelope }) => Object.keys(envelope).length > 0) ??
    closed[0] ??
    candidates[0]
  );
}

function isDeprecated({ construction, data }: EventModel): boolean {
  return construction["deprecated"] === true || (typeof data === "object" && data.deprecated === true);
}
