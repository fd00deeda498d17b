import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { checkSchema } from "./check-schema.js";
import { compareCodeUnits } from "./code-units.js";
import { dialectProblem } from "./dialect.js";
import { findEndlessReferences } from "./endless-references.js";
import { type At, type LinkedSchema, lower } from "./lower.js";
import { PlaceBook, PlaceMap, type Places } from "./places.js";
import { explainReference } from "./reference-problem.js";
import { type FoundTarget, followReference } from "./references.js";
import type { Registry } from "./registry.js";
import { type Origin, originUri, placeAt } from "./resource.js";
import type { Definitions, Schema } from "./schema.js";
import { own, type SchemaDocument } from "./schema-document.js";
import { UriSuggester } from "./suggest-uri.js";

/**
 * Chooses the name of the definition that a URI leads to. It is used in `#/$defs/Name` and as the name of a type, so it must be
 * an identifier. The URI of a schema without an `$id` is derived from its path: use only its last steps.
 */
export type DefinitionNamer = (uri: string, schema: Schema) => string;

/** Self-contained schemas, and everything that they refer to. */
export interface ResolvedSchemas {
  readonly schemas: ReadonlyMap<SchemaDocument, Schema>;
  /** By name, in alphabetical order. Has no prototype: `definitions["constructor"]` is a definition or `undefined`. */
  readonly definitions: Definitions;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
  /** The schemas whose `$ref` was removed because it could not be resolved. */
  readonly lost: ReadonlySet<object>;
  /** The documents that the schemas and the definitions come from. */
  readonly documents: ReadonlySet<SchemaDocument>;
}

/**
 * Lowers the schemas of documents to the schema form of the model. Every `$ref` becomes `#/$defs/Name`, and everything that the
 * schemas refer to is in `definitions`. The documents must be in the registry and well-formed (see `checkSchema`). A `$ref`
 * that cannot be resolved is reported and removed.
 *
 * ```ts
 * const documents = [schemaDocument({ name: "order.json", value: { $id: "https://example.com/order", $ref: "item" } }), …];
 * const registry = createRegistry(documents);
 * const { schemas, definitions, diagnostics } = resolveSchemas(documents, registry, definitionName);
 * const schema = schemas.get(documents[0]); // { $ref: "#/$defs/Item" }
 * ```
 */
export function resolveSchemas(
  roots: readonly SchemaDocument[],
  registry: Registry,
  nameOf: DefinitionNamer,
): ResolvedSchemas {
  const resolution = new Resolution(registry);
  const schemas = new Map(roots.map((root) => [root, resolution.root(root)]));
  resolution.lowerTargets();
  const definitions = resolution.nameTargets(nameOf);
  const { places, lost, documents } = resolution;
  const diagnostics = [...resolution.diagnostics, ...findEndlessReferences(definitions, places)];
  return { schemas, definitions, places, diagnostics, lost, documents };
}

/** A schema that is referred to, and the lowered schemas whose `$ref` gets its name. */
interface ReferenceTarget {
  readonly origin: Origin;
  readonly links: LinkedSchema[];
  schema: Schema;
}

class Resolution {
  readonly places = new PlaceBook();
  readonly diagnostics: Diagnostic[] = [];
  readonly lost = new Set<object>();
  readonly documents = new Set<SchemaDocument>();
  readonly #registry: Registry;
  readonly #suggester: UriSuggester;
  readonly #targets: ReferenceTarget[] = [];
  readonly #targetsByPlace = new PlaceMap<ReferenceTarget>();
  readonly #lowered = new PlaceMap<Schema>();

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#suggester = new UriSuggester(registry);
  }

  root(document: SchemaDocument): Schema {
    const resource = this.#registry.documentResource(document);
    if (resource === undefined) throw new Error(`${document.path} is not in the registry`);
    return this.#lower({ resource, pointer: "", schema: resource.schema });
  }

  /** Lowers the targets of references, and in turn the targets of theirs: the list grows during the loop. */
  lowerTargets(): void {
    for (const target of this.#targets) target.schema = this.#lower(target.origin);
  }

  nameTargets(nameOf: DefinitionNamer): Definitions {
    const targets = this.#targets.map((target) => ({ target, uri: originUri(target.origin) }));
    // The first one keeps its name, so the order must not depend on the order of the inputs.
    targets.sort((a, b) => compareCodeUnits(a.uri, b.uri));
    const named = targets.map(({ target, uri }) => ({ target, name: nameOf(uri, target.schema) }));
    for (const { target, name } of named) for (const link of target.links) link.$ref = `#/$defs/${name}`;

    // Compared after all references have their names: files with the same definitions are equal then.
    const byName = new Map<string, ReferenceTarget>();
    for (const { target, name } of named) {
      const other = byName.get(name);
      if (other === undefined) byName.set(name, target);
      else if (!isDeepStrictEqual(other.schema, target.schema)) {
        this.diagnostics.push(nameCollision(name, other.origin, target.origin));
      }
    }
    const definitions: { [name: string]: Schema } = Object.create(null);
    for (const [name, { schema }] of [...byName].sort(([a], [b]) => compareCodeUnits(a, b))) definitions[name] = schema;
    return definitions;
  }

  #lower(origin: Origin): Schema {
    const known = this.#lowered.get(origin);
    if (known !== undefined) return known;
    this.#noteDocument(origin.resource.document);
    const lowered = lower(origin, {
      link: (schema, reference, at) => this.#link(schema, reference, at),
      resourceAt: this.#registry.resourceAt,
      places: this.places,
      report: (diagnostic) => this.diagnostics.push(diagnostic),
    });
    this.#lowered.set(origin, lowered);
    return lowered;
  }

  #noteDocument(document: SchemaDocument): void {
    if (this.documents.has(document)) return;
    this.documents.add(document);
    const problem = dialectProblem(document.path, own(document.value, "$schema"));
    if (problem !== undefined) this.diagnostics.push(problem);
  }

  #link(schema: LinkedSchema, reference: string, at: At): void {
    const followed = followReference(reference, at.resource, this.#registry);
    if ("problem" in followed) {
      this.diagnostics.push(explainReference(reference, followed, placeAt(at), this.#suggester));
      this.lost.add(schema);
      delete schema.$ref;
      return;
    }
    const target = this.#target(this.#withoutAliases(followed));
    if (target === undefined) delete schema.$ref;
    else target.links.push(schema);
  }

  /**
   * Follows files that consist of a `$ref` to one of their own definitions, as many generators write them: the file and the
   * definition are one type.
   */
  #withoutAliases(target: FoundTarget): FoundTarget {
    const { resource, pointer, schema } = target.found;
    if (typeof schema === "boolean" || pointer !== resource.pointer || !isAlias(schema)) return target;
    const next = followReference(String(own(schema, "$ref")), resource, this.#registry);
    return "problem" in next || isAlias(next.found.schema) ? target : next;
  }

  #target({ found, known }: FoundTarget): ReferenceTarget | undefined {
    const existing = this.#targetsByPlace.get(found);
    if (existing !== undefined) return existing;
    if (!known) {
      // The target is not the value of a keyword that holds schemas, so it was not checked with its document.
      const { document, dialect } = found.resource;
      const problems = checkSchema(found.schema, { file: document.path, dialect, pointer: found.pointer });
      this.diagnostics.push(...problems);
      if (hasErrors(problems)) return undefined;
    }
    const target: ReferenceTarget = { origin: found, links: [], schema: true };
    this.#targets.push(target);
    this.#targetsByPlace.set(found, target);
    return target;
  }
}

/** Returns whether a schema does nothing but refer to a definition in its own file. */
function isAlias(schema: Origin["schema"]): boolean {
  if (typeof schema === "boolean") return false;
  const $ref = own(schema, "$ref");
  return (
    typeof $ref === "string" && $ref.startsWith("#") && Object.keys(schema).every((name) => aliasKeywords.has(name))
  );
}

const aliasKeywords: ReadonlySet<string> = new Set(
  "$ref $schema $id id $comment $defs definitions title description".split(" "),
);

function nameCollision(name: string, first: Origin, second: Origin): Diagnostic {
  const message = `${originUri(first)} and ${originUri(second)} would both be named "${name}"`;
  return diagnose("name-collision", message, placeAt(second));
}
