import { jsonLiteral, propertyKey } from "../../print/literals.js";
import { openString, optionalItem } from "./describe-shape.js";
import {
  array,
  type Binding,
  intersection,
  type Layout,
  type MemberLine,
  object,
  type TuplePlace,
  tuple,
  union,
  word,
} from "./lay-out.js";
import type { Placeholders } from "./placeholders.js";
import type { Token } from "./scan.js";

/** A declaration as json-schema-to-typescript printed it, with everything that stood for something put back. */
export interface Declaration {
  readonly kind: "interface" | "type";
  readonly bases: readonly string[];
  readonly type: Layout;
  /** The names and texts in it. */
  readonly words: ReadonlySet<string>;
}

/**
 * Reads one declaration that json-schema-to-typescript printed.
 *
 * @param tokens from `interface` or `type` on
 * @throws Error where it is not of the form that we asked for
 */
export function readDeclaration(tokens: readonly Token[], placeholders: Placeholders): Declaration {
  return new Reader(tokens, placeholders).declaration();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #placeholders: Placeholders;
  #at = 0;
  readonly #words = new Set<string>();

  constructor(tokens: readonly Token[], placeholders: Placeholders) {
    this.#tokens = tokens;
    this.#placeholders = placeholders;
  }

  declaration(): Declaration {
    const kind = this.#take("interface") ? "interface" : "type";
    if (kind === "type") this.#expect("type");
    this.#at++; // The title of the form.
    const bases: string[] = [];
    if (this.#take("extends")) {
      do bases.push(this.#name(this.#next()));
      while (this.#take(","));
    }
    if (kind === "type") this.#expect("=");
    const type = this.#type();
    if (this.#at < this.#tokens.length) throw this.#unexpected();
    return { kind, bases, type, words: this.#words };
  }

  #type(): Layout {
    return union(this.#union());
  }

  /** The members of a union; those of a union inside it are its own. */
  #union(): readonly Layout[] {
    const members: Layout[] = [];
    do for (const member of this.#intersection()) members.push(member);
    while (this.#take("|"));
    return members;
  }

  #intersection(): readonly Layout[] {
    const first = this.#postfix();
    if (this.#peek() !== "&") return first;
    const parts = [union(first)];
    while (this.#take("&")) parts.push(union(this.#postfix()));
    return [intersection(parts)];
  }

  #postfix(): readonly Layout[] {
    let members = this.#primary();
    while (this.#peek() === "[" && this.#peek(1) === "]") {
      this.#at += 2;
      members = [array(union(members))];
    }
    return members;
  }

  #primary(): readonly Layout[] {
    const token = this.#next();
    if (token === "{") return [object(this.#members())];
    if (token === "[") return [tuple(this.#places())];
    if (token !== "(") return [this.#word(token)];
    const members = this.#union();
    this.#expect(")");
    return members;
  }

  #members(): readonly MemberLine[] {
    const members: MemberLine[] = [];
    while (!this.#take("}")) members.push(this.#member());
    return members;
  }

  #member(): MemberLine {
    if (this.#take("[")) {
      for (const token of ["k", ":", "string", "]", ":"]) this.#expect(token);
      return { key: "[k: string]", type: this.#type(), doc: undefined };
    }
    const token = this.#next();
    const mark = this.#take("?") ? "?" : "";
    this.#expect(":");
    const known = this.#placeholders.keys.read(token);
    return {
      key: `${known === undefined ? token : propertyKey(known.name)}${mark}`,
      type: this.#type(),
      doc: known?.doc,
    };
  }

  #places(): readonly TuplePlace[] {
    const places: TuplePlace[] = [];
    while (!this.#take("]")) {
      places.push(this.#place(places.length));
      this.#take(",");
    }
    return places;
  }

  #place(index: number): TuplePlace {
    if (this.#take("...")) {
      const item = union(this.#primary());
      this.#expect("[");
      this.#expect("]");
      return { item, times: "many" };
    }
    const start = this.#at;
    const members = this.#union();
    const [first, ...others] = members;
    if (first?.flat !== optionalItem) return { item: union(members), times: "once" };
    const place: TuplePlace = { item: union(others), times: "optional" };
    return needsLabel(this.#tokens.slice(start, this.#at)) ? { ...place, label: `item${index}` } : place;
  }

  #word(token: Token): Layout {
    if (token.startsWith('"'))
      return word(jsonLiteral(this.#known(this.#placeholders.literals.read(token.slice(1, -1)))));
    const text = this.#placeholders.texts.read(token);
    if (text !== undefined) {
      this.#words.add(text);
      return word(text, bindingOf(text));
    }
    return word(plainWords.get(token) ?? this.#name(token));
  }

  #name(token: Token): string {
    const name = this.#known(this.#placeholders.names.read(token));
    this.#words.add(name);
    return name;
  }

  #known<Value>(value: Value | undefined): Value {
    if (value === undefined) throw this.#unexpected();
    return value;
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #next(): Token {
    const token = this.#known(this.#peek());
    this.#at++;
    return token;
  }

  #take(token: Token): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }

  #expect(token: Token): void {
    if (!this.#take(token)) throw this.#unexpected();
  }

  #unexpected(): Error {
    const near = this.#tokens.slice(Math.max(0, this.#at - 5), this.#at + 5).join(" ");
    return new Error(`json-schema-to-typescript printed something unexpected near: ${near}`);
  }
}

/**
 * TypeScript 5 to 7 call `type A = [A[]?] | string` circular, although `[A?]` and `[A[]]` are fine. With a label, they are
 * content: `[item0?: A[]]`.
 */
function needsLabel(tokens: readonly Token[]): boolean {
  return tokens.includes("[") && tokens.some((token) => token.startsWith("T"));
}

/** The words that a printed type may hold besides placeholders. */
const plainWords: ReadonlyMap<Token, string> = new Map([
  ...["string", "number", "boolean", "null", "unknown", "never", "undefined", optionalItem].map(
    (word) => [word, word] as const,
  ),
  [openString, "(string & {})"],
]);

/** How the parts of a type that was given as text hold together; what stands in brackets holds anyway. */
function bindingOf(text: string): Binding {
  let outside = text;
  for (let before = ""; before !== outside; ) {
    before = outside;
    outside = outside.replace(/<[^<>]*>|\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, "");
  }
  if (/=>|\?/.test(outside)) return "function";
  if (outside.includes("|")) return "union";
  return /[&\s]/.test(outside) ? "intersection" : "atom";
}
