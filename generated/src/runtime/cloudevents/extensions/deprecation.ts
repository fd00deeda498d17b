// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../attribute-issue.js";
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, withAttributes } from "./extension.js";
import { isEarlier } from "./utc-time.js";

/**
 * The type of the event is going away.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/deprecation.md
 */
export interface Deprecation {
  /** Always `true`: an event of a type that stays does not use the extension. */
  readonly deprecated: true;
  /** Since when: an RFC 3339 timestamp. */
  readonly deprecationfrom?: string;
  /** When the type becomes unsupported: not before `deprecationfrom`, and never moved to an earlier time. */
  readonly deprecationsunset?: string;
  /** Where to read what to use instead: an absolute URI. */
  readonly deprecationmigration?: string;
}

/** The types of the attributes. */
export const deprecationTypes: ExtensionTypes<Deprecation> = {
  deprecated: "Boolean",
  deprecationfrom: "Timestamp",
  deprecationsunset: "Timestamp",
  deprecationmigration: "URI",
};

const deprecation: Extension<Deprecation> = {
  name: "deprecation",
  types: deprecationTypes,
  required: ["deprecated"],
  rules: { deprecated: { expected: "true", test: (value) => value === true } },
  check: ({ deprecationfrom: from, deprecationsunset: sunset }) =>
    from !== undefined && sunset !== undefined && isEarlier(sunset, from)
      ? [attributeIssue("deprecationsunset", "deprecation", `not before deprecationfrom, ${from}`, sunset)]
      : [],
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withDeprecation<T>(event: CloudEvent<T>, values: Deprecation): CloudEvent<T> {
  return withAttributes(event, values, deprecation);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function deprecationOf(event: CloudEvent): Deprecation | undefined {
  return attributesOf(event, deprecation);
}
