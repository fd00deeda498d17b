import { defineKafkaEndpoint, type KafkaEndpoint } from "../../../../../src/runtime/catalogue/kafka.js";
import { type RoutePublished, type RoutePublishedInput, routePublished } from "./route-published.js";
import { type StatusChange, type StatusChangeInput, statusChange } from "./status-change.js";
import { type StopMoved, type StopMovedInput, stopMoved } from "./stop-moved.js";

/*
 * An endpoint, as the generator prints it.
 */

/** The messages that `transitKafka` carries. */
export interface TransitKafkaMessages {
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

/** Sends the events of Transit over Kafka, to the topic `transit-{env}`. */
export const transitKafka: KafkaEndpoint<TransitKafkaMessages> =
  /*@__PURE__*/ defineKafkaEndpoint<TransitKafkaMessages>({
    mode: "structured",
    topic: "transit-{env}",
    key: "{feedurl}",
    acks: -1,
    consumerGroup: "transit-readers",
    headers: [["origin", "transit"]],
    messages: {
      routePublished: { definition: routePublished },
      stopMoved: {
        definition: stopMoved,
        mode: "binary",
        attributes: { subject: { template: "stop/{stop_id}" } },
        transport: { key: "{stop_id}" },
      },
      statusChange: {
        definition: statusChange,
        transport: { key: "{turbine_id}", headers: [["action", "statusChange"]] },
      },
    },
  });
