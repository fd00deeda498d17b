import { compare } from "../../print/module.js";
import type { Schema } from "../../schema/schema.js";
import { findCuts } from "./cycles.js";
import { ShapeDescriber } from "./describe-shape.js";
import { docBlock } from "./doc-block.js";
import { interfacesAmong } from "./extension.js";
import { FormBook } from "./forms.js";
import { following } from "./lay-out.js";
import { docOf } from "./own-shape.js";
import { createPlaceholders } from "./placeholders.js";
import { printForms } from "./print-forms.js";
import { SchemaPool } from "./printable-schema.js";
import { type Declaration, readDeclaration } from "./read-declaration.js";
import { kindsByName } from "./schema-kinds.js";
import { shapeOfName } from "./shape-of.js";

/** A TypeScript declaration, ready to be put in a module. */
export interface PrintedType {
  /** `export interface X { ... }` or `export type X = ...;`, with its comment, without a line feed at the end. */
  readonly code: string;
  /** The other names of the map that it refers to, sorted. */
  readonly uses: readonly string[];
}

/**
 * Prints schemas as TypeScript types. Every value that a schema accepts is accepted by its type.
 *
 * @param named schemas by the names of their types, which are identifiers; `#/$defs/X` refers to the type named `X`
 * @throws Error where json-schema-to-typescript does not declare exactly what it was asked to, which would be a bug of ours
 */
export async function printTypes(named: ReadonlyMap<string, Schema>): Promise<ReadonlyMap<string, PrintedType>> {
  const cuts = findCuts(named);
  const context = { named, cuts, kindsOfName: kindsByName(named, cuts), inner: new WeakMap() };
  const shapes = new Map([...named.keys()].map((name) => [name, shapeOfName(name, context)]));
  const interfaceOf = interfacesAmong(shapes);
  const forms = new FormBook();
  const pool = new SchemaPool();
  const described = [...shapes].map(([name, shape]) => {
    const placeholders = createPlaceholders();
    const describer = new ShapeDescriber(pool, placeholders);
    const found = interfaceOf(name);
    const bases = (found?.bases ?? []).map((base) => placeholders.names.add(base));
    const form = forms.titleOf(found === undefined ? describer.shape(shape) : describer.object(found.own), bases);
    return { name, placeholders, form };
  });
  const printed = await printForms(forms.root());
  return new Map(
    described.map(({ name, placeholders, form }) => {
      const declaration = readDeclaration(printed.get(form) ?? [], placeholders);
      const code = printDeclaration(name, named.get(name) ?? true, declaration);
      return [name, { code, uses: usesOf(name, declaration, named) }];
    }),
  );
}

function printDeclaration(name: string, schema: Schema, { kind, bases, type }: Declaration): string {
  const comment = docBlock(docOf(schema), "");
  if (kind === "type") {
    const head = `export type ${name} =`;
    return `${comment}${head}${following(type, "", head.length)};`;
  }
  const extended = bases.length === 0 ? "" : ` extends ${bases.join(", ")}`;
  return `${comment}export interface ${name}${extended} ${type.broken("")}`;
}

function usesOf(name: string, { words }: Declaration, named: ReadonlyMap<string, Schema>): readonly string[] {
  const used = [...words].flatMap((word) => (named.has(word) ? [word] : (word.match(/[A-Za-z_$][\w$]*/g) ?? [])));
  return [...new Set(used)].filter((word) => word !== name && named.has(word)).sort(compare);
}
