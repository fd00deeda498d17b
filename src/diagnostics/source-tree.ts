import { type Node as JsonNode, parseTree } from "jsonc-parser";
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";

/** A part of a source text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** A value in a JSON or YAML text. */
export interface SourceNode {
  readonly span: Span;
  /** The name of the value, if it is a member of an object. */
  readonly name: Span | undefined;
  /** An object, a list, or a value that has no text on the line of its name. */
  readonly isContainer: boolean;
  /** Returns the member with a name, or the item with an index. Of members with the same name, the last one counts. */
  readonly child: (token: string) => SourceNode | undefined;
}

/** Parses a source text for positions. Syntax errors are ignored. Returns `undefined` if there is no value. */
export function parseSource(text: string): SourceNode | undefined {
  try {
    // YAML in flow style is close enough to JSON.
    if (/^\s*[[{]/.test(text)) {
      const root = parseTree(text);
      return root && jsonNode(root);
    }
    const { contents } = parseDocument(text, { uniqueKeys: false, logLevel: "silent", prettyErrors: false });
    return yamlNode(contents);
  } catch {
    // Nested too deeply for the parsers, which are recursive.
    return undefined;
  }
}

function jsonNode(node: JsonNode, name?: JsonNode): SourceNode {
  const isContainer = node.type === "object" || node.type === "array";
  return {
    span: { start: node.offset, length: node.length },
    name: name && { start: name.offset, length: name.length },
    isContainer,
    child: lookUp(() =>
      (node.children ?? []).map((child, index) => {
        const [key, value] = child.type === "property" ? (child.children ?? []) : [];
        if (key === undefined) return [String(index), jsonNode(child)];
        return [String(key.value), value && jsonNode(value, key)];
      }),
    ),
  };
}

function yamlNode(node: unknown, name?: unknown): SourceNode | undefined {
  const span = spanOf(node);
  if (span === undefined) return undefined;
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  return {
    span,
    name: spanOf(name),
    isContainer: isMap(node) || isSeq(node) || isBlock || span.length === 0,
    child: lookUp(() => {
      if (isSeq(node)) return node.items.map((item, index) => [String(index), yamlNode(item)]);
      if (isMap(node)) return node.items.map(({ key, value }) => [yamlName(key), yamlNode(value, key)]);
      return [];
    }),
  };
}

function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, length: end - start };
}

/** Names are strings in JSON: `1.0` is the name "1.0", as it is written. */
function yamlName(key: unknown): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

/** Builds the map of children on first use, since a report may ask for each member of a large object. */
function lookUp(children: () => readonly (readonly [string, SourceNode | undefined])[]): SourceNode["child"] {
  let byToken: ReadonlyMap<string, SourceNode | undefined> | undefined;
  return (token) => {
    byToken ??= new Map(children());
    return byToken.get(token);
  };
}
