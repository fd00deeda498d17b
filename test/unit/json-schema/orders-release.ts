import type { EventModel, ReleaseModel } from "../../../src/model/event-model.js";
import { eventName } from "../../../src/model/event-name.js";
import { eventDefinition, profile } from "../../../src/profiles/cdevents/profile.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

/** A release of events that have nothing in common with CDEvents. */
export const ordersRelease: ReleaseModel = {
  version: "2.0.0",
  title: "Orders 2.0.0",
  source: "the schemas of Orders 2.0.0",
  subpath: "2.0",
  main: true,
  profile: { ...profile, title: "Orders", union: "OrderEvent", discriminant: ["kind"] },
  definitions: {
    Customer: {
      type: "object",
      properties: { name: { type: "string", minLength: 1, description: "What the customer is called." } },
      required: ["name"],
      "x-renamed": { title: { name: "name", since: "2.0.0" } },
    },
    Unused: { type: "string" },
  },
  inputs: {},
  endpoints: [],
  events: [
    event(
      "placed",
      "A customer has placed an order.",
      {
        type: "object",
        required: ["kind", "customer"],
        additionalProperties: false,
        properties: {
          kind: { const: "order.placed" },
          customer: { $ref: "#/$defs/Customer" },
          lines: { type: "array", minItems: 1, items: { $ref: "#/$defs/OrderPlacedLine" } },
        },
      },
      {
        OrderPlacedLine: {
          type: "object",
          properties: { count: { type: "integer", minimum: 1 }, bundle: { $ref: "#/$defs/OrderPlacedLine" } },
          required: ["count"],
          unevaluatedProperties: false,
          "x-native": "bytes",
        },
      },
    ),
    // Its schema is a reference to a closed definition.
    event(
      "shipped",
      "An order is on its way.",
      { $ref: "#/$defs/OrderShippedData" },
      {
        OrderShippedData: {
          type: "object",
          properties: { kind: { const: "order.shipped" }, at: { type: "string", format: "date-time" } },
          required: ["kind", "at"],
          unevaluatedProperties: false,
        },
      },
    ),
    // It is open, so that it allows a `$schema` anyway.
    event("cancelled", "An order is not wanted any more.", {
      type: "object",
      properties: { kind: { const: "order.cancelled" }, why: { type: ["string", "null"] }, who: { type: "integer" } },
      required: ["kind", "who"],
      patternProperties: { "^\\$schema$": { type: "string" } },
    }),
  ],
};

function event(predicate: string, description: string, data: Schema, parts: Definitions = {}): EventModel {
  return {
    definition: eventDefinition,
    isOwn: true,
    name: eventName(["order", predicate]),
    type: `order.${predicate}`,
    envelope: { type: { kind: "constant", value: `order.${predicate}` } },
    data,
    parts,
    input: true,
    parameters: [],
    construction: {},
    description,
    provenance: { source: `order-${predicate}.json`, file: `order-${predicate}.json`, bundled: false },
  };
}
