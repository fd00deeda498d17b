import {
  type CatalogueEventDefinition,
  defineCatalogueEvent,
} from "../../../../../src/runtime/catalogue/define-event.js";
import { isObject, isString } from "../../../../../src/runtime/schema/checks.js";
import { coreRules } from "../../../../../src/runtime/schema/core-rules.js";

/*
 * A second event, deprecated, and written without its data type for brevity: type org.example.transit.StopMoved, source /stops,
 * no data.
 */

/** A stop has moved. */
export interface StopMoved {
  readonly specversion: "1.0";
  readonly id: string;
  readonly source: "/stops";
  readonly type: "org.example.transit.StopMoved";
  readonly subject: string;
  readonly time?: string;
}

/** What the builder of `StopMoved` takes. */
export interface StopMovedInput {
  id?: string;
  time?: Date | string;
  subject: string;
}

/** A stop has moved. */
export const stopMoved: CatalogueEventDefinition<
  StopMoved,
  StopMovedInput,
  "org.example.transit.StopMoved",
  Readonly<Record<never, string>>
> = /*@__PURE__*/ defineCatalogueEvent({
  name: "stopMoved",
  type: "org.example.transit.StopMoved",
  attributes: { source: { value: "/stops" } },
  dataParameters: [],
  extensionTypes: {},
  deprecated: true,
  check: (value) => isObject(value) && value["source"] === "/stops" && isString(value["subject"]),
  schema: { type: "object", required: ["source", "subject"], properties: { source: { const: "/stops" } } },
  rules: coreRules,
});
