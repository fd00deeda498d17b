// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, nonEmpty, withAttributes } from "./extension.js";

/**
 * How sensitive the data is, and which regulations bind whoever handles it. A consumer or intermediary that knows the extension
 * and cannot comply, or does not understand a value, must reject the event; the attributes should not be modified.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/data-classification.md
 */
export interface DataClassification {
  /** The level. Those named are recommended where no regulation defines others. */
  readonly dataclassification: "public" | "internal" | "confidential" | "restricted" | (string & {});
  /** The regulations, separated by commas, such as `GDPR,HIPAA`: see {@link regulationsOf}. */
  readonly dataregulation?: string;
  /** The category of the data within level and regulation, such as `sensitive-pii`. */
  readonly datacategory?: string;
}

/** The types of the attributes. */
export const dataClassificationTypes: ExtensionTypes<DataClassification> = {
  dataclassification: "String",
  dataregulation: "String",
  datacategory: "String",
};

const dataClassification: Extension<DataClassification> = {
  name: "data-classification",
  types: dataClassificationTypes,
  required: ["dataclassification"],
  rules: {
    dataclassification: nonEmpty,
    dataregulation: {
      expected: "names without spaces, separated by commas",
      test: (value) => split(String(value)).every((name) => /^\S+$/.test(name)),
    },
    datacategory: nonEmpty,
  },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withDataClassification<T>(event: CloudEvent<T>, values: DataClassification): CloudEvent<T> {
  return withAttributes(event, values, dataClassification);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function dataClassificationOf(event: CloudEvent): DataClassification | undefined {
  return attributesOf(event, dataClassification);
}

/** The regulations one by one; spaces around them do not count. */
export function regulationsOf({ dataregulation }: DataClassification): string[] {
  return dataregulation === undefined ? [] : split(dataregulation);
}

function split(list: string): string[] {
  return list.split(",").map((name) => name.trim());
}
