// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, nonEmpty, withAttributes } from "./extension.js";

/**
 * Business activity monitoring: the step of a business process that an event is about. Intermediaries never change the four
 * ids.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/bam.md
 */
export interface Bam {
  /** The instance of a transaction. */
  readonly bamtxid: string;
  /** The model of the business process. */
  readonly bampid: string;
  /** The model of the transaction. */
  readonly bamptxid: string;
  /** The step of the transaction. */
  readonly bamptxsid: string;
  /** How the step stands, such as `success` or `waiting`. */
  readonly bamptxsstatus?: string;
  /** Whether the instance of the transaction has been completed, or has failed. */
  readonly bamptxcompleted?: boolean;
}

/** The types of the attributes. */
export const bamTypes: ExtensionTypes<Bam> = {
  bamtxid: "String",
  bampid: "String",
  bamptxid: "String",
  bamptxsid: "String",
  bamptxsstatus: "String",
  bamptxcompleted: "Boolean",
};

const bam: Extension<Bam> = {
  name: "bam",
  types: bamTypes,
  required: ["bamtxid", "bampid", "bamptxid", "bamptxsid"],
  rules: { bamtxid: nonEmpty, bampid: nonEmpty, bamptxid: nonEmpty, bamptxsid: nonEmpty, bamptxsstatus: nonEmpty },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withBam<T>(event: CloudEvent<T>, values: Bam): CloudEvent<T> {
  return withAttributes(event, values, bam);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function bamOf(event: CloudEvent): Bam | undefined {
  return attributesOf(event, bam);
}
