import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/diagnostic.js";
import { checkSchema } from "./check-schema.js";
import { compareCodeUnits } from "./code-units.js";
import { dialectProblem } from "./dialect-problem.js";
import { findEndlessReferences } from "./endless-references.js";
import { type At, type LinkedSchema, lower } from "./lower.js";
import { PlaceBook, PlaceMap, type Places } from "./places.js";
import { explainReference } from "./reference-problem.js";
import { followReference } from "./references.js";
import type { Registry } from "./registry.js";
import { type Origin, originUri, placeAt } from "./resource.js";
import type { Definitions, Schema } from "./schema.js";
import type { SchemaDocument } from "./schema-document.js";
import { UriSuggester } from "./suggest-uri.js";

/**
 * Names the definition that a URI leads to. The name is used as it is, in `#/$defs/Name` and as the name of a type, so it
 * has to be an identifier. The URI of a schema without an `$id` is made of its path: use the last steps of it only.
 */
export type DefinitionNamer = (uri: string, schema: Schema) => string;

/** Self-contained schemas, and all that they refer to. */
export interface ResolvedSchemas {
  readonly schemas: ReadonlyMap<SchemaDocument, Schema>;
  /** By name, in the order of the names. It has no prototype: `definitions["constructor"]` is a definition or nothing. */
  readonly definitions: Definitions;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
  /** Those of the diagnostics that are about a `$ref` which leads nowhere, and the schema that each was left out of. */
  readonly lost: ReadonlyMap<Diagnostic, object>;
}

/**
 * Lowers the schemas of documents to the one form of the model, with every `$ref` replaced by `#/$defs/Name`, and
 * everything they refer to, near and far, in `definitions`. The documents have to be in the registry, and well-formed
 * (`checkSchema`). Errors are reported; where there are some, a `$ref` that leads nowhere is left out.
 *
 * ```ts
 * const documents = [schemaDocument({ name: "order.json", value: { $id: "https://example.com/order", $ref: "item" } }), …];
 * const registry = createRegistry(documents);
 * const { schemas, definitions, diagnostics } = resolveSchemas(documents, registry, nameByUri());
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
  const diagnostics = [...resolution.diagnostics, ...findEndlessReferences(definitions, resolution.places)];
  return { schemas, definitions, places: resolution.places, diagnostics, lost: resolution.lost };
}

/** A schema that something refers to, with the places that its name has to be filled into. */
interface ReferenceTarget {
  readonly origin: Origin;
  readonly links: LinkedSchema[];
  schema: Schema;
}

class Resolution {
  readonly places = new PlaceBook();
  readonly diagnostics: Diagnostic[] = [];
  readonly lost = new Map<Diagnostic, object>();
  readonly #registry: Registry;
  readonly #suggester: UriSuggester;
  readonly #targets: ReferenceTarget[] = [];
  readonly #targetsByPlace = new PlaceMap<ReferenceTarget>();
  readonly #checked = new Set<SchemaDocument>();
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

  /** Lowers what is referred to, and in turn what that refers to: a list can grow while it is walked. */
  lowerTargets(): void {
    for (const target of this.#targets) target.schema = this.#lower(target.origin);
  }

  nameTargets(nameOf: DefinitionNamer): Definitions {
    const targets = this.#targets.map((target) => ({ target, uri: originUri(target.origin) }));
    // In an order that does not depend on the order of the inputs, since the first one keeps the name.
    targets.sort((a, b) => compareCodeUnits(a.uri, b.uri));
    const named = targets.map(({ target, uri }) => ({ target, name: nameOf(uri, target.schema) }));
    for (const { target, name } of named) for (const link of target.links) link.$ref = `#/$defs/${name}`;

    // Compared when all references have names: files that carry the same definitions say the same then, word for word.
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
    if (typeof origin.schema === "boolean") return origin.schema;
    const known = this.#lowered.get(origin);
    if (known !== undefined) return known;
    this.#checkDialect(origin.resource.document);
    const lowered = lower(origin, {
      link: (schema, reference, at) => this.#link(schema, reference, at),
      resourceAt: this.#registry.resourceAt,
      places: this.places,
      report: (diagnostic) => this.diagnostics.push(diagnostic),
    });
    this.#lowered.set(origin, lowered);
    return lowered;
  }

  /** Loaded documents have been checked; this is for all others. */
  #checkDialect(document: SchemaDocument): void {
    if (this.#checked.has(document)) return;
    this.#checked.add(document);
    const problem = dialectProblem(document);
    if (problem !== undefined) this.diagnostics.push(problem);
  }

  #link(schema: LinkedSchema, reference: string, at: At): void {
    const followed = followReference(reference, at.resource, this.#registry);
    if ("problem" in followed) {
      const diagnostic = explainReference(reference, followed, placeAt(at), this.#suggester);
      this.diagnostics.push(diagnostic);
      this.lost.set(diagnostic, schema);
    } else {
      const target = this.#target(followed.found, followed.known);
      if (target !== undefined) {
        target.links.push(schema);
        return;
      }
    }
    delete schema.$ref;
  }

  #target(origin: Origin, isKnown: boolean): ReferenceTarget | undefined {
    const existing = this.#targetsByPlace.get(origin);
    if (existing !== undefined) return existing;
    if (!isKnown) {
      // Nobody could know that this is a schema, so nobody has looked at it yet.
      const { document, dialect } = origin.resource;
      const problems = checkSchema(origin.schema, { file: document.path, dialect, pointer: origin.pointer });
      this.diagnostics.push(...problems);
      if (hasErrors(problems)) return undefined;
    }
    const target: ReferenceTarget = { origin, links: [], schema: true };
    this.#targets.push(target);
    this.#targetsByPlace.set(origin, target);
    return target;
  }
}

function nameCollision(name: string, first: Origin, second: Origin): Diagnostic {
  const message = `"${name}" would be the name of both ${originUri(first)} and ${originUri(second)}`;
  return diagnose("name-collision", message, placeAt(second));
}
