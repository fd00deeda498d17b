import { defineHttpEndpoint, type HttpEndpoint } from "../../../../../src/runtime/catalogue/http.js";
import { type RoutePublished, type RoutePublishedInput, routePublished } from "./route-published.js";
import { type StatusChange, type StatusChangeInput, statusChange } from "./status-change.js";
import { type StopMoved, type StopMovedInput, stopMoved } from "./stop-moved.js";

/*
 * An endpoint, as the generator prints it.
 */

/** The messages that `transitHttp` carries. */
export interface TransitHttpMessages {
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

/** Sends the events of Transit to `https://transit.example/{env}/events`. */
export const transitHttp: HttpEndpoint<TransitHttpMessages> = /*@__PURE__*/ defineHttpEndpoint<TransitHttpMessages>({
  url: "https://transit.example/{env}/events",
  headers: [["x-api", "1"]],
  messages: {
    routePublished: { definition: routePublished },
    stopMoved: {
      definition: stopMoved,
      mode: "structured",
      attributes: { subject: { template: "stop/{stop_id}" } },
      transport: { method: "PUT", path: "stops/{stop_id}", query: [["q", "{stop_id} x"]] },
    },
    statusChange: {
      definition: statusChange,
      transport: { path: "/turbines/{turbine_id}/status", headers: [["X-Action", "statusChange"]] },
    },
  },
});
