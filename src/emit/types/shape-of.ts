import type { Schema } from "../../schema/schema.js";
import { type Cuts, referredName } from "./cycles.js";
import { join } from "./join.js";
import type { Kinds } from "./kinds.js";
import { meetAll } from "./meet.js";
import { ownShape } from "./own-shape.js";
import { anything, type Shape } from "./shape.js";

/** What has to be known about all schemas to shape one of them. */
export interface ShapeContext {
  readonly kindsOfName: (name: string) => Kinds;
  readonly cuts: Cuts;
}

/**
 * The shape of a schema.
 *
 * No value that the schema accepts is left out. `not`, `if`, the dependencies, `propertyNames`, `contains` and every rule
 * about sizes, formats and numbers could only take values away, and TypeScript cannot say which: they are left to the
 * validator.
 *
 * @param owner the name of the schema, while no property or item was entered: only there can a reference be circular
 */
export function shapeOf(schema: Schema, context: ShapeContext, owner?: string): Shape {
  if (schema === true) return anything;
  if (schema === false || isNothing(schema.not)) return [];
  if (schema["x-typescript"] !== undefined) return [{ is: "text", text: schema["x-typescript"] }];
  const inPlace = (part: Schema): Shape => shapeOf(part, context, owner);
  const conjuncts = (schema.allOf ?? []).map(inPlace);
  if (schema.$ref !== undefined) conjuncts.unshift(referenceShape(referredName(schema.$ref), context, owner));
  conjuncts.push(ownShape(schema, (part) => shapeOf(part, context)));
  if (schema.anyOf !== undefined) conjuncts.push(join(schema.anyOf.map(inPlace)));
  if (schema.oneOf !== undefined) conjuncts.push(join(schema.oneOf.map(inPlace)));
  return meetAll(conjuncts);
}

/** `not: true` is a way to say `false`. */
function isNothing(not: Schema | undefined): boolean {
  return not === true || (typeof not === "object" && Object.keys(not).length === 0);
}

function referenceShape(name: string, { kindsOfName, cuts }: ShapeContext, owner: string | undefined): Shape {
  if (owner !== undefined && cuts.get(owner)?.has(name) === true) return anything;
  const kinds = kindsOfName(name);
  return kinds === 0 ? [] : [{ is: "reference", name, kinds }];
}
