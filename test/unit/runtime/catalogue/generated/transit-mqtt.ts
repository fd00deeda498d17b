import { defineMqttEndpoint, type MqttEndpoint } from "../../../../../src/runtime/catalogue/mqtt.js";
import { type RoutePublished, type RoutePublishedInput, routePublished } from "./route-published.js";
import { type StatusChange, type StatusChangeInput, statusChange } from "./status-change.js";
import { type StopMoved, type StopMovedInput, stopMoved } from "./stop-moved.js";

/*
 * An endpoint, as the generator prints it.
 */

/** The messages that `transitMqtt` carries. */
export interface TransitMqttMessages {
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

/** Sends the events of Transit over MQTT 5. */
export const transitMqtt: MqttEndpoint<TransitMqttMessages> = /*@__PURE__*/ defineMqttEndpoint<TransitMqttMessages>({
  protocolVersion: 5,
  qos: 1,
  sharedSubscriptionGroup: "readers",
  messages: {
    routePublished: {
      definition: routePublished,
      transport: { topic: "transit/{env}/routes/{route_id}", retain: true, messageExpiryInterval: 60 },
    },
    stopMoved: {
      definition: stopMoved,
      mode: "structured",
      attributes: { subject: { template: "stop/{stop_id}" } },
      transport: {
        topic: "transit/{env}/stops-{stop_id}",
        qos: 2,
        responseTopic: "answers/{env}",
        correlationData: "c-{stop_id}",
        userProperties: [["origin", "transit"]],
      },
    },
    statusChange: {
      definition: statusChange,
      transport: { topic: "wind/{env}/{turbine_id}/status", qos: 0, userProperties: [["action", "statusChange"]] },
    },
  },
});
