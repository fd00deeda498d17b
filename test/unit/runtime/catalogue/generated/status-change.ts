import {
  type CatalogueMessageDefinition,
  defineCatalogueMessage,
} from "../../../../../src/runtime/catalogue/define-message.js";
import { isObject, isString } from "../../../../../src/runtime/schema/checks.js";
import { coreRules } from "../../../../../src/runtime/schema/core-rules.js";
import type { RuntimeSchema } from "../../../../../src/runtime/schema/runtime-schema.js";

/*
 * A message without an envelope, as the generator prints it. In the catalogue: a record of Kafka with the key {turbine_id}
 * and the header action, and the same message over other protocols.
 */

/** The state of a turbine has changed. */
export interface StatusChange {
  readonly type: "org.example.wind.StatusChange";
  readonly parameters: StatusChangeParameters;
  readonly data: StatusData;
}

/** The values of placeholders in what the transport of `StatusChange` says. */
export interface StatusChangeParameters {
  readonly turbine_id: string;
}

/** The data of `StatusChange`. */
export interface StatusData {
  status: string;
}

/** What the builder of `StatusChange` takes. */
export interface StatusChangeInput {
  parameters: StatusChangeParameters;
  data: StatusData;
}

export function isStatusChange(value: unknown): boolean {
  return (
    isObject(value) &&
    value["type"] === "org.example.wind.StatusChange" &&
    isObject(value["parameters"]) &&
    isString(value["parameters"]["turbine_id"]) &&
    isObject(value["data"]) &&
    isString(value["data"]["status"])
  );
}

const statusChangeSchema: RuntimeSchema = {
  type: "object",
  required: ["type", "parameters", "data"],
  properties: {
    type: { const: "org.example.wind.StatusChange" },
    parameters: { type: "object", required: ["turbine_id"], properties: { turbine_id: { type: "string" } } },
    data: { type: "object", required: ["status"], properties: { status: { type: "string" } } },
  },
};

/** The state of a turbine has changed. */
export const statusChange: CatalogueMessageDefinition<
  StatusChange,
  StatusChangeInput,
  "org.example.wind.StatusChange",
  StatusChangeParameters
> = /*@__PURE__*/ defineCatalogueMessage({
  name: "statusChange",
  type: "org.example.wind.StatusChange",
  variables: ["turbine_id"],
  dataParameters: [],
  check: isStatusChange,
  schema: statusChangeSchema,
  rules: coreRules,
});
