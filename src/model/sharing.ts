/**
 * Freezes plain data, and makes one object of all those in it that are equal, also in values that come one after the other.
 * Thousands of events have most of their schemas in common, by content and not only where they refer to the same one: these
 * take memory once then, and what was found out about one need not be found out again about the others.
 */
export class Sharing {
  /** The one object of each content. */
  readonly #byContent = new Map<string, object>();
  /** The numbers of these objects, of names and of plain values. They identify the contents of other objects. */
  readonly #numbers = new Map<unknown, number>();

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
    const shared = Array.isArray(value) ? this.#shareList(value, met) : this.#shareObject(value, met);
    met.set(value, shared);
    return shared;
  }

  #shareList(value: readonly unknown[], met: Map<object, object>): object {
    const members = value.map((member) => this.#share(member, met));
    let content = "[";
    for (const member of members) content += `${this.#numberOf(member)} `;
    return this.#byContent.get(content) ?? this.#first(content, members);
  }

  /** The order of members counts: it shows in what is printed. */
  #shareObject(value: object, met: Map<object, object>): object {
    const names = Object.keys(value);
    const members = Object.values(value).map((member: unknown) => this.#share(member, met));
    const isMap = Object.getPrototypeOf(value) === null;
    let content = isMap ? "<" : "{";
    names.forEach((name, at) => {
      content += `${this.#numberOf(name)}:${this.#numberOf(members[at])} `;
    });
    return this.#byContent.get(content) ?? this.#first(content, made(isMap, names, members));
  }

  #first(content: string, value: object): object {
    this.#byContent.set(content, Object.freeze(value));
    this.#numberOf(value);
    return value;
  }

  #numberOf(value: unknown): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(value, number);
    return number;
  }
}

/** A copy with other members. Maps by name have no prototype, so that a property named `constructor` is one like any other. */
function made(isMap: boolean, names: readonly string[], members: readonly unknown[]): object {
  const copy: { [name: string]: unknown } = isMap ? Object.create(null) : {};
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
