/**
 * Freezes plain data, and makes one object of all those in it that are equal. Thousands of events have most of their schemas
 * in common, by content and not only where they refer to the same one: these take memory once then, and what was found out
 * about one need not be found out again about the others.
 */
export function freezeShared<T>(value: T): T {
  return new Sharing().share(value);
}

class Sharing {
  /** The one object of each content. */
  readonly #byContent = new Map<string, object>();
  /** The number of each of these objects, which says in the content of others that it is part of them. */
  readonly #numbers = new Map<object, number>();
  /** What an object became that was met before: many are parts of several others to begin with. */
  readonly #met = new Map<object, object>();

  share<T>(value: T): T;
  share(value: unknown): unknown {
    return typeof value === "object" && value !== null ? this.#shareObject(value) : value;
  }

  #shareObject(value: object): object {
    const met = this.#met.get(value);
    if (met !== undefined) return met;
    const own = Array.isArray(value) ? value.map((item) => this.share(item)) : this.#shareMembers(value);
    const content = this.#contentOf(own);
    const shared = this.#byContent.get(content) ?? Object.freeze(own);
    if (shared === own) {
      this.#byContent.set(content, own);
      this.#numbers.set(own, this.#numbers.size);
    }
    this.#met.set(value, shared);
    return shared;
  }

  #shareMembers(value: object): object {
    // Maps by name have no prototype, so that a property named `constructor` is one like any other.
    const copy: { [name: string]: unknown } = Object.create(Object.getPrototypeOf(value));
    for (const [name, member] of Object.entries(value)) define(copy, name, this.share(member));
    return copy;
  }

  /** Equal for equal objects only. The order of members counts: it shows in what is printed. */
  #contentOf(value: object): string {
    let content = Array.isArray(value) ? "[" : Object.getPrototypeOf(value) === null ? "<" : "{";
    for (const [name, member] of Object.entries(value)) {
      const isObject = typeof member === "object" && member !== null;
      content += `${JSON.stringify(name)}:${isObject ? `#${this.#numbers.get(member)}` : JSON.stringify(member)},`;
    }
    return content;
  }
}

function define(target: { [name: string]: unknown }, name: string, value: unknown): void {
  // An assignment to `__proto__` would set the prototype instead.
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
