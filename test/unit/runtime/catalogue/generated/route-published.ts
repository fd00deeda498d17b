import {
  type CatalogueEventDefinition,
  defineCatalogueEvent,
} from "../../../../../src/runtime/catalogue/define-event.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { hasOwn, isInteger, isObject, isString } from "../../../../../src/runtime/schema/checks.js";
import { coreRules } from "../../../../../src/runtime/schema/core-rules.js";
import type { RuntimeSchema } from "../../../../../src/runtime/schema/runtime-schema.js";

/*
 * An event of a catalogue, as the generator prints it. In the catalogue:
 *
 *   type: org.example.transit.RoutePublished, source: {feedurl}, subject: route/{route_id}, priority: an optional integer
 */

/** A route was published. */
export interface RoutePublished extends CloudEvent<RouteData> {
  readonly specversion: "1.0";
  readonly type: "org.example.transit.RoutePublished";
  readonly subject: string;
  readonly datacontenttype: "application/json";
  readonly priority?: number;
  readonly data: RouteData;
}

/** The data of `RoutePublished`. */
export interface RouteData {
  route_id: string;
  name?: string;
}

/** The values that attributes of `RoutePublished` are made of. */
export interface RoutePublishedParameters {
  readonly feedurl: string;
  readonly route_id: string;
}

/** What the builder of `RoutePublished` takes. */
export interface RoutePublishedInput {
  id?: string;
  time?: string | Date;
  source?: string;
  subject?: string;
  priority?: number;
  /** `route_id` is that of the data, unless it is given. */
  parameters: { feedurl: string; route_id?: string };
  data: RouteData;
}

export function isRoutePublished(value: unknown): boolean {
  return (
    isObject(value) &&
    hasOwn(value, "specversion") &&
    value["specversion"] === "1.0" &&
    value["type"] === "org.example.transit.RoutePublished" &&
    hasOwn(value, "subject") &&
    isString(value["subject"]) &&
    value["datacontenttype"] === "application/json" &&
    (value["priority"] === undefined || isInteger(value["priority"])) &&
    isRouteData(value["data"])
  );
}

function isRouteData(value: unknown): boolean {
  return (
    isObject(value) &&
    hasOwn(value, "route_id") &&
    isString(value["route_id"]) &&
    (value["name"] === undefined || isString(value["name"]))
  );
}

const routeDataSchema: RuntimeSchema = {
  type: "object",
  required: ["route_id"],
  properties: { route_id: { type: "string" }, name: { type: "string" } },
};

const routePublishedSchema: RuntimeSchema = {
  type: "object",
  required: ["specversion", "type", "subject", "datacontenttype", "data"],
  properties: {
    specversion: { const: "1.0" },
    type: { const: "org.example.transit.RoutePublished" },
    subject: { type: "string" },
    datacontenttype: { const: "application/json" },
    data: { $ref: () => routeDataSchema },
  },
};

/** A route was published. */
export const routePublished: CatalogueEventDefinition<
  RoutePublished,
  RoutePublishedInput,
  "org.example.transit.RoutePublished",
  RoutePublishedParameters
> = /*@__PURE__*/ defineCatalogueEvent({
  name: "routePublished",
  type: "org.example.transit.RoutePublished",
  attributes: {
    source: { template: "{feedurl}" },
    subject: { template: "route/{route_id}" },
    datacontenttype: { value: "application/json" },
    priority: { type: "Integer" },
  },
  dataParameters: ["route_id"],
  extensionTypes: { priority: "Integer" },
  check: isRoutePublished,
  schema: routePublishedSchema,
  rules: coreRules,
});
