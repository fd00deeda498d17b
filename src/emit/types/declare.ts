import type { Schema } from "../../schema/schema.js";
import { describeObject, describeShape, type PrintableSchema } from "./describe-shape.js";
import type { InterfaceShape } from "./extension.js";
import { docOf } from "./own-shape.js";
import type { Placeholders } from "./placeholders.js";
import type { Shape } from "./shape.js";

/** The name of the schema that holds all others; its own declaration is not used. */
export const rootName = "Root";

/** A schema that is declared, and may extend others that are. */
export interface DeclaredSchema extends PrintableSchema {
  title: string;
  extends?: DeclaredSchema[];
}

/** One schema that holds every named one, so that a single call prints them all. */
export function declareAll(
  named: ReadonlyMap<string, Schema>,
  shapes: ReadonlyMap<string, Shape>,
  interfaceOf: (name: string) => InterfaceShape | undefined,
  placeholders: Placeholders,
): DeclaredSchema {
  const declared = new Map<string, DeclaredSchema>();
  for (const [name, schema] of named) {
    const found = interfaceOf(name);
    declared.set(name, {
      ...(found === undefined
        ? describeShape(shapes.get(name) ?? [], placeholders)
        : describeObject(found.own, placeholders)),
      title: placeholders.names.add(name),
      ...describeDoc(schema, placeholders),
    });
  }
  for (const [name, schema] of declared) {
    const bases = (interfaceOf(name)?.bases ?? []).flatMap((base) => declared.get(base) ?? []);
    if (bases.length > 0) schema.extends = bases;
  }
  const properties = Object.fromEntries([...declared].map(([name, schema]) => [placeholders.keys.add(name), schema]));
  return { title: rootName, type: "object", properties, additionalProperties: false };
}

function describeDoc(schema: Schema, placeholders: Placeholders): Pick<PrintableSchema, "description"> {
  const doc = docOf(schema);
  return doc.text === "" && !doc.deprecated ? {} : { description: placeholders.docs.add(doc) };
}
