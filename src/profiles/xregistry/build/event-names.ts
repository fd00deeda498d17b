import type { EventName } from "../../../model/event-name.js";
import { namesOfEveryRelease } from "../../../model/exported-names.js";
import { isReservedType } from "../../../model/reserved-types.js";
import type { LogicalEvent } from "./logical-event.js";
import { shortNames, stepsOfName } from "./short-names.js";

/** Names events by the last step of their type, `intensity` for `uk.org.carbonintensity.Intensity`, or by more of them. */
export function nameEvents(events: readonly LogicalEvent[]): ReadonlyMap<LogicalEvent, EventName> {
  return shortNames(
    events,
    ({ type }) => stepsOfName(type),
    1,
    (name) => namesOfEveryRelease.has(name) || isReservedType(name),
  );
}
