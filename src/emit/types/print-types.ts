import { compare } from "../../print/module.js";
import type { Schema } from "../../schema/schema.js";
import { findCuts } from "./cycles.js";
import { ShapeDescriber } from "./describe-shape.js";
import { docBlock } from "./doc-block.js";
import { interfacesAmong } from "./extension.js";
import { FormBook } from "./forms.js";
import { following } from "./lay-out.js";
import { docOf } from "./own-shape.js";
import { createPlaceholders, type Placeholders } from "./placeholders.js";
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

/** Types by name. Each is printed when it is asked for, and not kept: the texts of thousands are many megabytes. */
export interface PrintedTypes extends Iterable<readonly [name: string, type: PrintedType]> {
  readonly get: (name: string) => PrintedType | undefined;
}

/** What is known of a type before it is printed: its form, and what the placeholders of that stand for. */
interface DescribedType {
  readonly form: string;
  readonly placeholders: Placeholders;
}

/**
 * Prints schemas as TypeScript types. Every value that a schema accepts is accepted by its type.
 *
 * @param named schemas by the names of their types, which are identifiers; `#/$defs/X` refers to the type named `X`
 * @throws Error where json-schema-to-typescript does not declare exactly what it was asked to, which would be a bug of ours
 */
export async function printTypes(named: ReadonlyMap<string, Schema>): Promise<PrintedTypes> {
  const cuts = findCuts(named);
  const context = { named, cuts, kindsOfName: kindsByName(named, cuts), inner: new WeakMap() };
  const shapes = new Map([...named.keys()].map((name) => [name, shapeOfName(name, context)]));
  const interfaceOf = interfacesAmong(shapes);
  const forms = new FormBook();
  const pool = new SchemaPool();
  const described = new Map<string, DescribedType>();
  for (const [name, shape] of shapes) {
    const placeholders = createPlaceholders();
    const describer = new ShapeDescriber(pool, placeholders);
    const found = interfaceOf(name);
    const bases = (found?.bases ?? []).map((base) => placeholders.names.add(base));
    const form = forms.titleOf(found === undefined ? describer.shape(shape) : describer.object(found.own), bases);
    for (const table of Object.values(placeholders)) table.close();
    described.set(name, { form, placeholders });
  }
  const printed = await printForms(forms.root());
  const print = (name: string, { form, placeholders }: DescribedType): PrintedType => {
    const declaration = readDeclaration(printed.get(form) ?? [], placeholders);
    const code = printDeclaration(name, named.get(name) ?? true, declaration);
    return { code, uses: usesOf(name, declaration, named) };
  };
  return {
    get: (name) => {
      const type = described.get(name);
      return type && print(name, type);
    },
    *[Symbol.iterator]() {
      for (const [name, type] of described) yield [name, print(name, type)];
    },
  };
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
