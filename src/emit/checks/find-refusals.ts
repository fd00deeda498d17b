import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { type Subschema, subschemas } from "./keywords.js";
import { TransitivePredicate } from "./transitive-predicate.js";

/** A keyword that a check cannot enforce. Its schema is refused. */
export interface Refusal {
  readonly keyword: string;
  /** The JSON Pointer of the keyword, from the schema or, where it begins with `/$defs/`, from the definitions. */
  readonly pointer: string;
  readonly reason: string;
}

/** Finds keywords that checks cannot enforce, in schemas and in the definitions that they lead to. */
export class RefusalFinder {
  readonly #definitions: Definitions;
  readonly #suspects: TransitivePredicate;

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
    this.#suspects = new TransitivePredicate(definitions, (schema) => isRefused(schema, definitions));
  }

  /** Returns the keywords in a schema, and in the definitions it leads to, that a check cannot enforce. */
  find(schema: Schema): readonly Refusal[] {
    return this.#suspects.holds(schema) ? findRefusals(schema, this.#definitions) : [];
  }
}

function isRefused(schema: SchemaObject, definitions: Definitions): boolean {
  return patternRefusals(schema, []).length > 0 || referenceRefusals(schema, [], [], definitions).length > 0;
}

function findRefusals(schema: Schema, definitions: Definitions): readonly Refusal[] {
  const visited = new Set<string>();
  const visit = (part: Schema, path: readonly string[], inPlace: readonly string[]): readonly Refusal[] => {
    if (typeof part === "boolean") return [];
    return [
      ...patternRefusals(part, path),
      ...referenceRefusals(part, path, inPlace, definitions),
      ...subschemas(part).flatMap((inner) =>
        visit(inner.schema, [...path, ...inner.path], inner.isInPlace ? inPlace : []),
      ),
      ...follow(part, inPlace),
    ];
  };
  const follow = ({ $ref }: SchemaObject, inPlace: readonly string[]): readonly Refusal[] => {
    if ($ref === undefined) return [];
    const name = refName($ref);
    const key = `${name} ${inPlace.join(" ")}`;
    if (visited.has(key) || inPlace.includes(name)) return [];
    visited.add(key);
    return visit(definitions[name] ?? true, ["$defs", name], [...inPlace, name]);
  };
  return unique(visit(schema, [], []));
}

/** Patterns are ECMA-262 regular expressions with the `u` flag. */
function patternRefusals(
  { pattern, patternProperties = {} }: SchemaObject,
  path: readonly string[],
): readonly Refusal[] {
  const patterns = Object.keys(patternProperties).map((name) => ["patternProperties", name] as const);
  const all = pattern === undefined ? patterns : [["pattern", pattern] as const, ...patterns];
  return all.flatMap(([keyword, source]) => {
    const reason = syntaxProblem(source);
    const place = keyword === "pattern" ? [...path, keyword] : [...path, keyword, source];
    return reason === undefined ? [] : [{ keyword, pointer: toPointer(place), reason }];
  });
}

function referenceRefusals(
  { $ref }: SchemaObject,
  path: readonly string[],
  inPlace: readonly string[],
  definitions: Definitions,
): readonly Refusal[] {
  if ($ref === undefined) return [];
  const name = refName($ref);
  const refusal = (reason: string): readonly Refusal[] => [
    { keyword: "$ref", pointer: toPointer([...path, "$ref"]), reason },
  ];
  if (!Object.hasOwn(definitions, name)) return refusal(`there is no definition ${name}`);
  if (inPlace.includes(name)) return refusal(`${name} refers to itself without going deeper into the value`);
  return [];
}

function syntaxProblem(source: string): string | undefined {
  try {
    new RegExp(source, "u");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unique(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refusals.map((refusal) => [refusal.pointer, refusal])).values()];
}

function toPointer(path: Subschema["path"]): string {
  return path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
