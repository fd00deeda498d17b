import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { JsonValue } from "../schema/schema.js";
import { maximumDepth } from "./depth.js";

/** A problem in a YAML file. */
export interface YamlProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number;
}

/** The maximum number of values that aliases may expand to. */
const maximumSize = 200_000;

/** The tags of values that JSON supports (YAML 1.2 section 10.3). */
const jsonTags: ReadonlySet<string> = new Set(
  ["map", "seq", "str", "int", "float", "bool", "null"].map((name) => `tag:yaml.org,2002:${name}`),
);

/** A value with its size and depth. The targets of aliases are not copied, but counted. */
interface Sized {
  readonly value: JsonValue;
  readonly size: number;
  readonly depth: number;
  /** The members of an object or the items of a list, for merge keys. */
  readonly members?: ReadonlyMap<string, Sized>;
  readonly items?: readonly Sized[];
}

const nothing: Sized = { value: null, size: 1, depth: 0 };

/** Converts a YAML node to JSON, and reports values that have no equivalent in JSON. */
export function yamlValue(root: ParsedNode | null): { value: JsonValue; problems: readonly YamlProblem[] } {
  const problems: YamlProblem[] = [];
  /** The values of anchors; `undefined` while the value is being read. */
  const anchors = new Map<string, Sized | undefined>();
  let repeated = 0;

  function report(code: DiagnosticCode, message: string, offset: number): Sized {
    problems.push({ code, message, offset });
    return nothing;
  }

  function read(node: ParsedNode | null): Sized {
    if (node === null) return nothing;
    const [offset] = node.range;
    if (isAlias(node)) return aliased(node.source, offset);
    if (node.tag !== undefined && !jsonTags.has(node.tag)) {
      return report("not-json-data", `${node.tag} has no equivalent in JSON`, offset);
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, undefined);
    const read = contentOf(node);
    const sized = read.depth > maximumDepth ? report("too-deep", `more than ${maximumDepth} levels`, offset) : read;
    if (node.anchor !== undefined) anchors.set(node.anchor, sized);
    return sized;
  }

  function contentOf(node: ParsedNode): Sized {
    if (isMap<ParsedNode, ParsedNode | null>(node)) return objectOf(node);
    if (isSeq<ParsedNode>(node)) {
      const items = node.items.map(read);
      return { value: items.map(({ value }) => value), items, ...measure(items) };
    }
    return isScalar(node) ? scalarOf(node, node.range[0]) : nothing;
  }

  function scalarOf({ value }: Scalar, offset: number): Sized {
    if (value === null || typeof value === "string" || typeof value === "boolean") return { ...nothing, value };
    if (typeof value === "number" && Number.isFinite(value)) return { ...nothing, value };
    return report("not-json-data", `${String(value)} has no equivalent in JSON`, offset);
  }

  function objectOf(map: YAMLMap<ParsedNode, ParsedNode | null>): Sized {
    const members = new Map<string, Sized>();
    const merged = new Map<string, Sized>();
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (key === undefined) continue;
      const value = read(pair.value);
      if (isMergeKey(pair) && merge(value, merged)) continue;
      if (members.has(key))
        report("duplicate-key", `${JSON.stringify(key)} is defined more than once in this object`, pair.key.range[0]);
      members.set(key, value);
    }
    const all = new Map([...merged, ...members]);
    const value = Object.fromEntries([...all].map(([name, member]) => [name, member.value]));
    return { value, members: all, ...measure([...all.values()]) };
  }

  /** Names are strings in JSON: `1.0` becomes the name "1.0". */
  function keyOf({ key }: Pair<ParsedNode>): string | undefined {
    if (isScalar(key)) return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
    const anchored = isAlias(key) ? anchors.get(key.source)?.value : undefined;
    if (typeof anchored === "string") return anchored;
    report("not-json-data", "a name must be a string", key.range[0]);
    return undefined;
  }

  function aliased(source: string, offset: number): Sized {
    if (!anchors.has(source)) return report("not-yaml", `unknown anchor ${source}`, offset);
    const target = anchors.get(source);
    if (target === undefined) return report("not-json-data", `the alias ${source} contains itself`, offset);
    repeated += target.size;
    if (repeated <= maximumSize) return target;
    // Reported once, since a file may have thousands of aliases.
    const isFirst = repeated - target.size <= maximumSize;
    return isFirst
      ? report("too-many-aliases", `with the alias ${source}, the file expands to more than 200,000 values`, offset)
      : nothing;
  }

  return { value: read(root).value, problems };
}

/** Returns whether a key is the merge key of YAML 1.1, which is still widely used. */
function isMergeKey({ key }: Pair<ParsedNode>): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

/** Merges the members of one or several objects, where the first one wins. Returns `false` for other values. */
function merge({ members, items = [] }: Sized, into: Map<string, Sized>): boolean {
  const objects = members === undefined ? items.map((item) => item.members) : [members];
  if (objects.length === 0 || objects.includes(undefined)) return false;
  for (const [name, member] of objects.flatMap((object) => [...(object ?? [])])) {
    if (!into.has(name)) into.set(name, member);
  }
  return true;
}

function measure(parts: readonly Sized[]): { readonly size: number; readonly depth: number } {
  const sizes = parts.reduce((sum, { size }) => sum + size, 1);
  return { size: sizes, depth: 1 + parts.reduce((deepest, { depth }) => Math.max(deepest, depth), 0) };
}
