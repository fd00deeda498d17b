import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { eachSubschema } from "./subschemas.js";

/** Schemas may be nested this deep; beyond it nobody wants a sample. */
const deepest = 200;

/** Looks whether schemas are such that values can be checked against them at all; at each definition once. */
export class Inspector {
  readonly #definitions: Definitions;
  readonly #inspected = new Map<string, Inspection>();
  /** What was found sound, with all that it refers to. */
  readonly #soundNames = new Set<string>();
  readonly #sound = new WeakSet<SchemaObject>();
  readonly #recursive = new Map<string, boolean>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /**
   * Why nothing can be checked against a schema, so that no sample could be trusted: a reference leads nowhere or, with
   * nothing in between, to itself; a pattern is no regular expression; schemas are nested too deep. `undefined` if all is
   * well.
   */
  unsoundness(schema: Schema): string | undefined {
    if (typeof schema === "boolean" || this.#sound.has(schema)) return undefined;
    const root = inspect(schema);
    const problem = root.problem ?? this.#unsoundnessOf(root.references);
    if (problem === undefined) this.#sound.add(schema);
    return problem;
  }

  /** Whether a definition refers to itself, directly or through others. */
  isRecursive(name: string): boolean {
    const known = this.#recursive.get(name);
    if (known !== undefined) return known;
    const isRecursive = this.#comesBackTo(name, "references");
    this.#recursive.set(name, isRecursive);
    return isRecursive;
  }

  #unsoundnessOf(names: ReadonlySet<string>): string | undefined {
    const reached = new Set<string>();
    const reach = (targets: ReadonlySet<string>): void => {
      for (const name of targets) if (!this.#soundNames.has(name)) reached.add(name);
    };
    reach(names);
    // A set can be added to while it is gone through, and what is added gets its turn.
    for (const name of reached) {
      const found = this.#inspect(name);
      if (found.problem !== undefined) return found.problem;
      reach(found.references);
    }
    for (const name of reached) {
      if (this.#comesBackTo(name, "inPlace"))
        return `#/$defs/${name} refers to itself and says nothing about the value`;
    }
    for (const name of reached) this.#soundNames.add(name);
    return undefined;
  }

  #inspect(name: string): Inspection {
    const known = this.#inspected.get(name);
    if (known !== undefined) return known;
    const definition = Object.hasOwn(this.#definitions, name) ? this.#definitions[name] : undefined;
    const found =
      definition === undefined ? { ...nothing, problem: `#/$defs/${name} is not defined` } : inspect(definition);
    this.#inspected.set(name, found);
    return found;
  }

  #comesBackTo(name: string, way: "references" | "inPlace"): boolean {
    const reached = new Set(this.#inspect(name)[way]);
    for (const next of reached) {
      if (next === name) return true;
      for (const target of this.#inspect(next)[way]) reached.add(target);
    }
    return false;
  }
}

interface Inspection {
  readonly problem?: string;
  readonly references: ReadonlySet<string>;
  /** The references that speak about the very value that the schema speaks about. */
  readonly inPlace: ReadonlySet<string>;
}

const nothing: Inspection = { references: new Set(), inPlace: new Set() };

function inspect(schema: Schema): Inspection {
  const references = new Set<string>();
  const inPlace = new Set<string>();
  const look = (inner: Schema, depth: number, isSameValue: boolean): string | undefined => {
    if (typeof inner === "boolean") return undefined;
    if (depth > deepest) return `schemas are nested deeper than ${deepest}`;
    const target = inner.$ref && refName(inner.$ref);
    if (target !== undefined) references.add(target);
    if (target !== undefined && isSameValue) inPlace.add(target);
    let problem = brokenPattern(inner);
    eachSubschema(inner, (next, same) => {
      problem ??= look(next, depth + 1, isSameValue && same);
    });
    return problem;
  };
  const problem = look(schema, 0, true);
  return problem === undefined ? { references, inPlace } : { ...nothing, problem };
}

function brokenPattern({ pattern, patternProperties }: SchemaObject): string | undefined {
  if (pattern === undefined && patternProperties === undefined) return undefined;
  const patterns = [...(pattern === undefined ? [] : [pattern]), ...Object.keys(patternProperties ?? {})];
  const broken = patterns.find((text) => !isRegularExpression(text));
  return broken === undefined ? undefined : `${broken} is no regular expression`;
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
