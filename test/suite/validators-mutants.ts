import fc from "fast-check";
import type { JsonValue } from "../../src/schema/schema.js";

/** Strings on both sides of the rules that formats set. */
const texts = [
  ...["", " ", "x", "\u0000", "\ud800", "é", "success", "END", "PATH", "RELATION", "dev.cdevents.x.y.0.1.0"],
  ...["2024-02-29T23:59:60Z", "2023-02-29T00:00:00Z", "2024-12-31T23:59:60+00:00", "2024-12-31T23:59:60+01:00"],
  ...["2024-01-01t00:00:00z", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00", "2024-01-01T00:00:00.Z"],
  ...[
    "2024-01-01T24:00:00Z",
    "2024-01-01T00:00:00+0100",
    "2024-01-01T00:00:00+01",
    "2024-01-01T00:00:00.123456789-08:00",
  ],
  ...["http://example.com", "http://user:pw@example.com:80/a?b#c", "http://[::1]/", "http://[::1", "http://[v1.a:b]/"],
  ...["http://[1:2:3:4:5:6:7::]", "http://[::1.2.3.4]", "http://[::1.2.3.256]", "http://a b", "http://é", "urn:a:b"],
  ...["//host/path", "/a/b", "a:b", "1:b", "./1:b", "?q", "#f", "a%zz", "a%2F", "a%2", "http:", "a\\b", "<a>", "a^b"],
  ...["http://host:port", "mailto:a@b", "/a//b", "//a@b@c", "http:///a", "a b"],
];

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "", "length", "extra", "Id", "url"];

const scalars: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(...texts, null, true, false, 0, -1, 1.5, 1e300),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const values: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 4, arbitrary: scalars },
  fc.array(scalars, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom(...names, "contextId", "linkType"), scalars, { maxKeys: 3 }),
);

/** A change to a JSON value: somewhere in it, something is replaced, dropped, added, renamed or edited. */
interface Mutation {
  readonly kind: "replace" | "drop" | "add" | "rename" | "edit" | "repeat";
  /** Which of the places in the value, as a fraction of all. */
  readonly at: number;
  readonly value: JsonValue;
  readonly name: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("replace", "drop", "add", "rename", "edit", "repeat"),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  value: values,
  name: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 3 })),
});

/** Values that were valid once: one of the originals after a few changes. */
export function mutants(originals: readonly JsonValue[]): fc.Arbitrary<JsonValue> {
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(mutation, { maxLength: 3 }))
    .map(([original, mutations]) => mutations.reduce(mutate, original));
}

function mutate(root: JsonValue, change: Mutation): JsonValue {
  // A fresh copy by way of text: also `__proto__` is then an ordinary member, as it is in what comes over the wire.
  const holder: { root: unknown } = { root: JSON.parse(JSON.stringify(root)) };
  const places = placesIn(holder);
  const place = places[Math.floor(change.at * places.length)];
  if (place !== undefined) apply(place.parent, place.key, change);
  return JSON.parse(JSON.stringify(holder.root ?? null));
}

type Parent = Record<string, unknown>;

function apply(parent: Parent, key: string, { kind, value, name }: Mutation): void {
  const current = parent[key];
  const target = isParent(current) ? current : undefined;
  if (kind === "replace" || (kind === "drop" && key === "root")) define(parent, key, value);
  else if (kind === "drop") delete parent[key];
  else if (kind === "add" && Array.isArray(current)) current.push(value);
  else if (kind === "add" && target !== undefined) define(target, name, value);
  else if (kind === "rename" && key !== "root" && !Array.isArray(parent)) {
    delete parent[key];
    define(parent, name, current);
  } else if (kind === "edit" && typeof current === "string") {
    define(parent, key, `${current.slice(0, current.length >> 1)}${name}${current.slice(current.length >> 1)}`);
  } else if (kind === "repeat" && Array.isArray(current)) current.push(...current);
}

function placesIn(holder: Parent): readonly { readonly parent: Parent; readonly key: string }[] {
  return Object.keys(holder).flatMap((key) => {
    const inner = holder[key];
    return [{ parent: holder, key }, ...(isParent(inner) ? placesIn(inner) : [])];
  });
}

function isParent(value: unknown): value is Parent {
  return typeof value === "object" && value !== null;
}

function define(parent: Parent, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true });
}
