import { type Example, ExampleMaker } from "../../../src/emit/examples/example-maker.js";
import type { ExampleSize } from "../../../src/emit/examples/place.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

/** Makes an example of one schema. */
export function makeExample(schema: Schema, definitions: Definitions, size: ExampleSize): Example {
  return new ExampleMaker(definitions).make(schema, size);
}
