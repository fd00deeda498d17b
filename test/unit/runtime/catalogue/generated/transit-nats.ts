import { defineNatsEndpoint, type NatsEndpoint } from "../../../../../src/runtime/catalogue/nats.js";
import { type RoutePublished, type RoutePublishedInput, routePublished } from "./route-published.js";
import { type StatusChange, type StatusChangeInput, statusChange } from "./status-change.js";
import { type StopMoved, type StopMovedInput, stopMoved } from "./stop-moved.js";

/*
 * An endpoint, as the generator prints it.
 */

/** The messages that `transitNats` carries. */
export interface TransitNatsMessages {
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

/** Sends the events of Transit over NATS. */
export const transitNats: NatsEndpoint<TransitNatsMessages> = /*@__PURE__*/ defineNatsEndpoint<TransitNatsMessages>({
  queueGroup: "readers",
  messages: {
    routePublished: { definition: routePublished, transport: { subject: "transit.{env}.routes.{route_id}" } },
    stopMoved: {
      definition: stopMoved,
      mode: "structured",
      attributes: { subject: { template: "stop/{stop_id}" } },
      transport: {
        subject: "transit.{env}.stops-{stop_id}",
        replyTo: "answers.{env}",
        headers: [
          ["origin", "transit"],
          ["origin", "{env}"],
        ],
      },
    },
    statusChange: {
      definition: statusChange,
      transport: { subject: "wind.{env}.{turbine_id}.status", headers: [["action", "statusChange"]] },
    },
  },
});
