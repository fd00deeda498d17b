import type { JsonValue, Schema } from "../../../../src/schema/schema.js";

/** Schemas, the TypeScript that has to come of them, and values that the first of the types has to take or to refuse. */
export interface TypeCase {
  readonly rule: string;
  readonly given: { readonly [name: string]: Schema };
  readonly want: string;
  readonly accepts?: readonly JsonValue[];
  readonly rejects?: readonly JsonValue[];
}
