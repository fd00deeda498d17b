import { compareCodeUnits } from "../../schema/code-units.js";
import type { Schema } from "../../schema/schema.js";
import { findCuts } from "./cycles.js";
import { docBlock } from "./doc-block.js";
import { type InterfaceShape, interfacesAmong } from "./extension.js";
import { kindsByName } from "./kinds.js";
import { following } from "./lay-out.js";
import { docOf } from "./own-shape.js";
import { ShapePrinter } from "./print-shape.js";
import type { Shape } from "./shape.js";
import { shapeOfName } from "./shape-of.js";

/** A TypeScript declaration, ready to be put in a module. */
export interface PrintedType {
  /** `export interface X { ... }` or `export type X = ...;`, with its comment and no line feed at the end. */
  readonly code: string;
  /** The other names of the map that it refers to, sorted. */
  readonly uses: readonly string[];
}

/** Types by name. Each is printed when it is asked for: the source text of thousands of types is many megabytes. */
export interface PrintedTypes extends Iterable<readonly [name: string, type: PrintedType]> {
  readonly get: (name: string) => PrintedType | undefined;
}

/**
 * Prints schemas as TypeScript types. A type accepts every value that its schema accepts.
 *
 * @param named - schemas by the names of their types, which are identifiers; `#/$defs/X` refers to the type named `X`
 * @param aliases - names of types that are never declared as interfaces: TypeScript does not assign an interface to
 *   `Record<string, unknown>`
 */
export function printTypes(named: ReadonlyMap<string, Schema>, aliases?: ReadonlySet<string>): PrintedTypes {
  const cuts = findCuts(named);
  const context = { named, cuts, kindsOfName: kindsByName(named, cuts), inner: new WeakMap() };
  const shapes = new Map([...named.keys()].map((name) => [name, shapeOfName(name, context)]));
  const interfaceOf = interfacesAmong(shapes);
  const print = (name: string, shape: Shape): PrintedType => {
    const printer = new ShapePrinter();
    const comment = docBlock(docOf(named.get(name) ?? true), "");
    const code = comment + declaration(name, shape, aliases?.has(name) ? undefined : interfaceOf(name), printer);
    return { code, uses: usesOf(name, printer.mentioned, named) };
  };
  return {
    get: (name) => {
      const shape = shapes.get(name);
      return shape && print(name, shape);
    },
    *[Symbol.iterator]() {
      for (const [name, shape] of shapes) yield [name, print(name, shape)];
    },
  };
}

function declaration(name: string, shape: Shape, extended: InterfaceShape | undefined, printer: ShapePrinter): string {
  if (extended === undefined) {
    const head = `export type ${name} =`;
    return `${head}${following(printer.shape(shape), "", head.length)};`;
  }
  const { bases, own } = extended;
  for (const base of bases) printer.mentioned.add(base);
  const head = `export interface ${name}${bases.length === 0 ? "" : ` extends ${bases.join(", ")}`}`;
  const isEmpty = own.properties.size === 0 && own.rest.length === 0;
  return `${head} ${isEmpty ? "{\n}" : printer.object(own).broken("")}`;
}

function usesOf(name: string, mentioned: ReadonlySet<string>, named: ReadonlyMap<string, Schema>): readonly string[] {
  const words = [...mentioned].flatMap((text) => (named.has(text) ? [text] : (text.match(/[A-Za-z_$][\w$]*/g) ?? [])));
  return [...new Set(words)].filter((word) => word !== name && named.has(word)).sort(compareCodeUnits);
}
