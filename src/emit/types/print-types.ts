import { compare } from "../../print/module.js";
import type { Schema } from "../../schema/schema.js";
import { findCuts } from "./cycles.js";
import { type DeclaredSchema, declareAll, rootName } from "./declare.js";
import { docBlock } from "./doc-block.js";
import { interfacesAmong } from "./extension.js";
import { following } from "./lay-out.js";
import { docOf } from "./own-shape.js";
import { createPlaceholders } from "./placeholders.js";
import { type Declaration, readDeclarations } from "./read-declarations.js";
import { scan } from "./scan.js";
import { kindsByName } from "./schema-kinds.js";
import { shapeOf } from "./shape-of.js";

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
 * @throws Error where json-schema-to-typescript does not declare exactly these names, which would be a bug of ours
 */
export async function printTypes(named: ReadonlyMap<string, Schema>): Promise<ReadonlyMap<string, PrintedType>> {
  const cuts = findCuts(named);
  const context = { cuts, kindsOfName: kindsByName(named, cuts) };
  const shapes = new Map([...named].map(([name, schema]) => [name, shapeOf(schema, context, name)]));
  const placeholders = createPlaceholders();
  const root = declareAll(shapes, interfacesAmong(shapes), placeholders);
  const declarations = new Map<string, Declaration>();
  for (const declaration of readDeclarations(scan(await compileAll(root)), placeholders)) {
    declarations.set(declaration.placeholder, declaration);
  }
  if (declarations.size !== named.size + 1)
    throw new Error("json-schema-to-typescript declared other types than asked");
  return new Map(
    [...named].map(([name, schema]) => {
      const declaration = declarations.get(placeholders.names.add(name));
      if (declaration === undefined) throw new Error(`json-schema-to-typescript did not declare ${name}`);
      return [name, { code: printDeclaration(name, schema, declaration), uses: usesOf(name, declaration, named) }];
    }),
  );
}

/**
 * Lets json-schema-to-typescript print everything in one call. It has nothing to resolve or to fetch, as no reference is
 * left, and is only loaded by those who need it: that takes 80 ms.
 */
async function compileAll(root: DeclaredSchema): Promise<string> {
  const { compile } = await import("json-schema-to-typescript");
  return await compile(root as object, rootName, {
    bannerComment: "",
    format: false,
    $refOptions: { resolve: { external: false }, dereference: { excludedPathMatcher: () => true } },
  });
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
