import { prefixType } from "../../print/literals.js";
import { type NativeValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { Cuts } from "./cycles.js";
import { join } from "./join.js";
import { isOneKind, type Kinds } from "./kinds.js";
import { meetAll } from "./meet.js";
import { ownShape } from "./own-shape.js";
import { kindsOfKeywords } from "./schema-kinds.js";
import { anything, isAnything, type Member, type Shape } from "./shape.js";

/** What has to be known about all schemas to shape one of them. */
export interface ShapeContext {
  readonly named: ReadonlyMap<string, Schema>;
  readonly kindsOfName: (name: string) => Kinds;
  readonly cuts: Cuts;
  /** The shapes of schemas that stand in a property or an item, where the shape does not depend on what is around them. */
  readonly inner: WeakMap<SchemaObject, Shape>;
}

/** Where a schema stands that is shaped. */
interface Position {
  /** The name of the schema that it belongs to, while no property or item was entered: circles of names start only there. */
  readonly owner: string | undefined;
  /** Whether it belongs to a schema that stands in for its name. */
  readonly isStandIn: boolean;
}

/**
 * The shape of the schema of a name.
 *
 * No value that the schema accepts is left out. `not`, `if`, the dependencies, `propertyNames`, `contains` and every rule
 * about sizes, formats and numbers could only take values away, and TypeScript cannot say which: they are left to the
 * validator.
 */
export function shapeOfName(name: string, context: ShapeContext): Shape {
  const walk: Walk = { ...context, budget: { steps: mostSteps } };
  return shapeOf(context.named.get(name) ?? true, walk, { owner: name, isStandIn: false });
}

/** References can double at every level; what is not reached in so many steps is anything. */
const mostSteps = 50_000;

interface Walk extends ShapeContext {
  readonly budget: { steps: number };
}

function shapeOf(schema: Schema, context: Walk, position: Position): Shape {
  if (schema === true || context.budget.steps-- <= 0) return anything;
  if (schema === false || isEverything(schema.not)) return [];
  const native = schema["x-native"];
  if (native !== undefined) return [{ is: "text", text: nativeType(native), kinds: kindsOfKeywords(schema) }];
  const inPlace = (part: Schema): Shape => shapeOf(part, context, position);
  const inside = (part: Schema): Shape => innerShape(part, context, position);
  const conjuncts = (schema.allOf ?? []).map(inPlace);
  if (schema.$ref !== undefined) conjuncts.unshift(referenceShape(refName(schema.$ref), context, position));
  conjuncts.push(ownShape(schema, inside));
  if (schema.anyOf !== undefined) conjuncts.push(join(schema.anyOf.map(inPlace)));
  if (schema.oneOf !== undefined) conjuncts.push(join(schema.oneOf.map(inPlace)));
  const [first = anything, ...others] = conjuncts.filter((shape) => !isAnything(shape));
  if (others.length === 0) return first;
  return meetAll([first, ...others].map((shape) => seeThrough(shape, context, position)));
}

/** The TypeScript type of a value that JSON has no type for. */
function nativeType(native: NativeValue): string {
  if (native === "date") return "Date";
  if (native === "bytes") return "Uint8Array";
  return prefixType(native.prefix);
}

function innerShape(schema: Schema, context: Walk, { isStandIn }: Position): Shape {
  if (typeof schema === "boolean" || isStandIn) return shapeOf(schema, context, { owner: undefined, isStandIn });
  const known = context.inner.get(schema);
  if (known !== undefined) return known;
  const shape = shapeOf(schema, context, { owner: undefined, isStandIn });
  // What was broken off is no shape for others.
  if (context.budget.steps > 0) context.inner.set(schema, shape);
  return shape;
}

function isEverything(schema: Schema | undefined): boolean {
  return schema === true || (typeof schema === "object" && Object.keys(schema).length === 0);
}

function referenceShape(name: string, { kindsOfName, cuts }: ShapeContext, { owner }: Position): Shape {
  if (owner !== undefined && cuts.get(owner)?.has(name) === true) return anything;
  const kinds = kindsOfName(name);
  return kinds === 0 ? [] : [{ is: "reference", name, kinds }];
}

/**
 * Puts the shape of a name in the place of the name where it accepts several kinds of values, since only the shape can be
 * narrowed to some of them. A stand-in does so only for the value itself, or circles of names would never end.
 */
function seeThrough(shape: Shape, context: Walk, { owner, isStandIn }: Position): Shape {
  const isSolid = (member: Member): boolean => member.is !== "reference" || isOneKind(member.kinds);
  if ((isStandIn && owner === undefined) || shape.every(isSolid)) return shape;
  return join(
    shape.map((member) => {
      if (member.is !== "reference" || isSolid(member)) return [member];
      const position = { owner: member.name, isStandIn: true };
      return seeThrough(shapeOf(context.named.get(member.name) ?? true, context, position), context, position);
    }),
  );
}
