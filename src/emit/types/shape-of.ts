import { prefixType } from "../../print/literals.js";
import { type NativeValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { Cuts } from "./cycles.js";
import { join } from "./join.js";
import { isOneKind, type Kinds, kindsOfKeywords } from "./kinds.js";
import { meetAll } from "./meet.js";
import { ownShape } from "./own-shape.js";
import { anything, isAnything, type Member, type Shape } from "./shape.js";

/** Facts about all schemas that the shape of one of them depends on. */
export interface ShapeContext {
  readonly named: ReadonlyMap<string, Schema>;
  readonly kindsOfName: (name: string) => Kinds;
  readonly cuts: Cuts;
  /** The shapes of schemas in a property or an item, which do not depend on the schema around them. */
  readonly inner: WeakMap<SchemaObject, Shape>;
}

/** The position of a schema. */
interface Position {
  /** The name of the schema that it belongs to, until a property or an item is entered. */
  readonly owner: string | undefined;
  /** Whether it belongs to a schema that replaces its name. */
  readonly isStandIn: boolean;
}

/**
 * Returns the shape of a named schema.
 *
 * The shape accepts every value that the schema accepts. `not`, `if`, dependencies, `propertyNames`, `contains` and rules about
 * sizes, formats and numbers are left to the validator, because TypeScript cannot express them.
 */
export function shapeOfName(name: string, context: ShapeContext): Shape {
  const walk: Walk = { ...context, budget: { steps: mostSteps } };
  return shapeOf(context.named.get(name) ?? true, walk, { owner: name, isStandIn: false });
}

/** References can double at every level. Schemas that are not reached in this many steps accept anything. */
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
  // A shape that ran out of steps is not reused.
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
 * Replaces a name that accepts several kinds of values by its shape, because only a shape can be narrowed to some of them.
 * Inside such a replacement, names in properties and items are kept: circular names would never end.
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
