import type { EventName } from "../../../model/event-name.js";
import { namesOfEveryRelease } from "../../../model/exported-names.js";
import { isReservedType } from "../../../model/reserved-types.js";
import type { LogicalEvent } from "./logical-event.js";
import { shortNames, stepsOfName } from "./short-names.js";

/** What the modules of endpoints import besides events. */
const namesOfEndpointModules: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "avro avrocompact protobuf xml amqpendpoint httpendpoint kafkaendpoint mqttendpoint natsendpoint".split(" "),
);

/** Names events by the last step of their type, `intensity` for `uk.org.carbonintensity.Intensity`, or by more of them. */
export function nameEvents(events: readonly LogicalEvent[]): ReadonlyMap<LogicalEvent, EventName> {
  return shortNames(events, ({ type }) => stepsOfName(type), {
    isTaken: (name) => namesOfEveryRelease.has(name) || isReservedType(name) || namesOfEndpointModules.has(name),
    kind: "event",
  });
}
