// Names that generated modules use for something else, so that no schema may be called so.

/** Types of TypeScript and of the runtime that generated modules mention. */
const types = [
  ..."Array Date Error Extract Function JSON Map Object Omit Partial Promise Readonly Record RegExp Set Symbol".split(
    " ",
  ),
  ..."String Number Boolean BigInt Uint8Array Rules RuntimeSchema Catalogue Release Producer Received Routes".split(
    " ",
  ),
];

/** What `is...` functions of the runtime look for: a schema called `Uri` would have a check called `isUri` too. */
const checked = [
  ..."Array Boolean Date DateTime Duration Email EventError ExactlyOne Hostname Integer Ipv4 Ipv6 Iri".split(" "),
  ..."IriReference JsonPointer MultipleOf NonEmptyString Number Object Regex RelativeJsonPointer Shallow".split(" "),
  ..."String Time Unique Uri UriReference UriTemplate Uuid".split(" "),
];

const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set([...types, ...checked].map((name) => name.toLowerCase()));

/** Returns whether a type name means something else in every generated module. */
export function isReservedType(name: string): boolean {
  return reserved.has(name.toLowerCase());
}

/** A name for a schema: the one that it asks for, or, where that means something else already, the same with `Value` at its end. */
export function schemaTypeName(name: string): string {
  return isReservedType(name) ? `${name}Value` : name;
}
