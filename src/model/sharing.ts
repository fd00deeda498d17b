/**
 * Freezes plain data, and makes one object of all those in it that are equal, also in values that come one after the other.
 * Thousands of events have most of their schemas in common, by content and not only where they refer to the same one: these
 * take memory once then, and what was found out about one need not be found out again about the others.
 */
export class Sharing {
  /** The one object of each content. */
  readonly #byContent = new Map<string, object>();
  /** The number of each of these objects, which says in the content of others that it is part of them. */
  readonly #numbers = new Map<object, number>();

  /** The one object for this value, and in it for all of its parts. */
  share<T>(value: T): T;
  share(value: unknown): unknown {
    return this.#share(value, new Map());
  }

  /** @param met - what an object became that was met before: some are parts of several others to begin with */
  #share(value: unknown, met: Map<object, object>): unknown {
    if (typeof value !== "object" || value === null || this.#numbers.has(value)) return value;
    const known = met.get(value);
    if (known !== undefined) return known;
    const shared = this.#shareObject(value, met);
    met.set(value, shared);
    return shared;
  }

  #shareObject(value: object, met: Map<object, object>): object {
    const names = Object.keys(value);
    const members = Object.values(value).map((member: unknown) => this.#share(member, met));
    const kind = Array.isArray(value) ? "[" : Object.getPrototypeOf(value) === null ? "<" : "{";
    const content = kind + this.#contentOf(names, members);
    return this.#byContent.get(content) ?? this.#first(content, made(kind, names, members));
  }

  #first(content: string, value: object): object {
    this.#byContent.set(content, Object.freeze(value));
    this.#numbers.set(value, this.#numbers.size);
    return value;
  }

  /** Equal for equal objects only. The order of members counts: it shows in what is printed. */
  #contentOf(names: readonly string[], members: readonly unknown[]): string {
    let content = "";
    names.forEach((name, at) => {
      const member = members[at];
      const isObject = typeof member === "object" && member !== null;
      // With lengths before them, no text can be taken for what comes after another one.
      content += `${name.length}:${name}`;
      content += isObject ? `#${this.#numbers.get(member)}` : `${typeof member}${String(member).length}:${member}`;
    });
    return content;
  }
}

/** A copy with other members. Maps by name have no prototype, so that a property named `constructor` is one like any other. */
function made(kind: "[" | "<" | "{", names: readonly string[], members: readonly unknown[]): object {
  if (kind === "[") return members;
  const copy: { [name: string]: unknown } = kind === "<" ? Object.create(null) : {};
  names.forEach((name, at) => {
    define(copy, name, members[at]);
  });
  return copy;
}

function define(target: { [name: string]: unknown }, name: string, value: unknown): void {
  // An assignment to `__proto__` would set the prototype instead.
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
