import { similarName } from "../diagnostics/similar-name.js";
import type { Registry } from "./registry.js";
import { isDocumentUri } from "./uri.js";

/** Suggests known schemas for unknown URIs. */
export class UriSuggester {
  readonly #registry: Registry;
  readonly #similar = new Map<string, string | undefined>();
  #byName: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Returns a fix for a reference to an unknown URI: the `$id` of a schema with the same or a similar last step. */
  suggest(uri: string): string | undefined {
    const namesakes = this.#namesakes(lastName(uri));
    // Prefers an input file without $id to a bundled schema of the same name.
    const files = namesakes.filter(isDocumentUri).flatMap((known) => this.#registry.lookUp(known));
    const unnamed = files.find(({ document }) => document.id === undefined);
    const [best] = namesakes.filter((known) => !isDocumentUri(known)).sort(closestTo(uri));
    if (best !== undefined && unnamed === undefined) return `Did you mean ${JSON.stringify(best)}?`;
    const file = unnamed ?? files[0];
    if (file === undefined) return undefined;
    // The file can also be referred to by its path, but its $id is better.
    if (file.document.id !== undefined) return `Did you mean ${JSON.stringify(file.uri)}?`;
    return `${file.document.path} has this name, but no $id: add "$id": ${JSON.stringify(uri)}.`;
  }

  #namesakes(name: string): readonly string[] {
    this.#byName ??= groupByName(this.#registry.uris());
    if (!this.#similar.has(name)) this.#similar.set(name, similarName(name, this.#byName.keys()));
    return this.#byName.get(this.#similar.get(name) ?? "") ?? [];
  }
}

function groupByName(uris: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const uri of uris) {
    const name = lastName(uri);
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [uri]);
    else namesakes.push(uri);
  }
  return byName;
}

/** Returns the last step of the path without the extension, which `$id`s often do not have. */
function lastName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  return name.replace(/(?:\.schema)?\.json$/, "").toLowerCase();
}

/** Sorts URIs of the same host first, then newer versions first. */
function closestTo(uri: string): (a: string, b: string) => number {
  const farness = (candidate: string): number => (hostOf(candidate) === hostOf(uri) ? 0 : 1);
  return (a, b) => farness(a) - farness(b) || newestFirst(a, b);
}

function hostOf(uri: string): string {
  return /^[^:]*:\/\/([^/]*)/.exec(uri)?.[1] ?? "";
}

/** Compares numbers by value: `0.10.0` comes before `0.9.1`. */
function newestFirst(a: string, b: string): number {
  const others = partsOf(b);
  for (const [index, part] of partsOf(a).entries()) {
    const other = others[index] ?? "";
    if (part !== other) return Number(other) - Number(part) || (part < other ? 1 : -1);
  }
  return a.length - b.length;
}

function partsOf(uri: string): readonly string[] {
  return uri.match(/\d+|\D+/g) ?? [];
}
