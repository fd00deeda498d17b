import { type AmqpEndpoint, defineAmqpEndpoint } from "../../../../../src/runtime/catalogue/amqp.js";
import { type RoutePublished, type RoutePublishedInput, routePublished } from "./route-published.js";
import { type StatusChange, type StatusChangeInput, statusChange } from "./status-change.js";
import { type StopMoved, type StopMovedInput, stopMoved } from "./stop-moved.js";

/*
 * An endpoint, as the generator prints it.
 */

/** The messages that `transitAmqp` carries. */
export interface TransitAmqpMessages {
  readonly routePublished: {
    readonly event: RoutePublished;
    readonly input: RoutePublishedInput;
    readonly parameters: { readonly env: string; readonly feedurl: string; readonly route_id?: string };
  };
  readonly stopMoved: {
    readonly event: StopMoved;
    readonly input: Omit<StopMovedInput, "subject">;
    readonly parameters: { readonly env: string; readonly stop_id: string };
  };
  readonly statusChange: {
    readonly event: StatusChange;
    readonly input: StatusChangeInput;
    readonly parameters: { readonly env: string; readonly turbine_id: string };
  };
}

/** Sends the events of Transit over AMQP 1.0, to the node `transit-{env}`. */
export const transitAmqp: AmqpEndpoint<TransitAmqpMessages> = /*@__PURE__*/ defineAmqpEndpoint<TransitAmqpMessages>({
  node: "transit-{env}",
  durable: true,
  messages: {
    routePublished: {
      definition: routePublished,
      transport: {
        properties: { subject: "{route_id}", "group-sequence": 7 },
        applicationProperties: { env: "{env}", priority: 3 },
        messageAnnotations: { "x-opt-partition-key": "{route_id}" },
      },
    },
    stopMoved: {
      definition: stopMoved,
      mode: "structured",
      attributes: { subject: { template: "stop/{stop_id}" } },
      transport: {
        properties: { "reply-to": "answers-{env}", "user-id": "mé", "absolute-expiry-time": "2030-01-01T00:00:00Z" },
        header: { durable: false, ttl: 1000 },
      },
    },
    statusChange: {
      definition: statusChange,
      transport: {
        properties: { subject: "{turbine_id}" },
        applicationProperties: { action: "statusChange", env: "{env}" },
      },
    },
  },
});
