import type { EventName } from "../../../model/event-name.js";
import { namesOfEveryRelease } from "../../../model/exported-names.js";
import { isReservedType } from "../../../model/reserved-types.js";
import type { CarriedEndpoint } from "./carried-endpoints.js";
import { shortNames, stepsOfName } from "./short-names.js";

/**
 * Names endpoints by the last two steps of their ids, or by more of them. The module of an endpoint imports events, so that
 * an endpoint `orders` that carries an event `orders` is called `ordersEndpoint`.
 */
export function nameEndpoints(
  endpoints: readonly CarriedEndpoint[],
  events: Iterable<EventName>,
): ReadonlyMap<CarriedEndpoint, EventName> {
  const ofEvents = new Set([...events].flatMap(({ pascal }) => [pascal, `${pascal}Input`]).map(lower));
  return shortNames(endpoints, ({ id }) => id.flatMap(stepsOfName), {
    least: 2,
    isTaken: (name) =>
      ofEvents.has(name) || ofEvents.has(`${name}messages`) || namesOfEveryRelease.has(name) || isReservedType(name),
    kind: "endpoint",
  });
}

function lower(name: string): string {
  return name.toLowerCase();
}
