import { ShapeDescriber } from "./describe-shape.js";
import type { InterfaceShape } from "./extension.js";
import type { Placeholders } from "./placeholders.js";
import type { PrintableSchema } from "./printable-schema.js";
import type { Shape } from "./shape.js";

/** The name of the schema that holds all others; its own declaration is not used. */
export const rootName = "Root";

/** A schema that is declared, and may extend others that are. */
export interface DeclaredSchema extends PrintableSchema {
  readonly title: string;
  extends?: readonly DeclaredSchema[];
}

/** One schema that holds every named one, so that a single call prints them all. */
export function declareAll(
  shapes: ReadonlyMap<string, Shape>,
  interfaceOf: (name: string) => InterfaceShape | undefined,
  placeholders: Placeholders,
): DeclaredSchema {
  const describer = new ShapeDescriber(placeholders);
  const declared = new Map<string, DeclaredSchema>();
  for (const [name, shape] of shapes) {
    const own = interfaceOf(name)?.own;
    const { schema } = own === undefined ? describer.shape(shape) : describer.object(own);
    declared.set(name, { ...schema, title: placeholders.names.add(name) });
  }
  for (const [name, schema] of declared) {
    const bases = (interfaceOf(name)?.bases ?? []).flatMap((base) => declared.get(base) ?? []);
    if (bases.length > 0) schema.extends = bases;
  }
  const properties = Object.fromEntries([...declared.values()].map((schema) => [schema.title, schema]));
  return { title: rootName, type: "object", properties, additionalProperties: false };
}
