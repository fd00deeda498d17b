import { describe, expect, test } from "vitest";
import { createRegistry } from "../../../src/schema/registry.js";
import { resolveSchemas } from "../../../src/schema/resolve.js";
import { schemaDocument } from "../../../src/schema/schema-document.js";
import { type Files, inOneLine, plain, resolveFiles } from "./resolved.js";

const text = { type: "string" } as const;

const found: readonly {
  readonly what: string;
  readonly files: Files;
  readonly want: unknown;
  readonly definitions: unknown;
}[] = [
  {
    what: "by $id, relative to the $id and not to the file",
    files: {
      "schemas/started.json": { $id: "https://x.example/0.1/schema/started", $ref: "links/list" },
      "elsewhere/list.json": { $id: "https://x.example/0.1/schema/links/list", ...text },
    },
    want: { $ref: "#/$defs/List" },
    definitions: { List: text },
  },
  {
    what: "by file name where there is no $id",
    files: {
      "links/array.json": { items: { $ref: "end.json" } },
      "links/end.json": text,
      "end.json": { type: "null" },
    },
    want: { items: { $ref: "#/$defs/EndJson" } },
    definitions: { EndJson: text },
  },
  {
    what: "by the path of a file above the current folder",
    files: { "../../a.json": { $ref: "../b/c%20d.json" }, "../../b/c d.json": text, "b/c d.json": { type: "null" } },
    want: { $ref: "#/$defs/CDJson" },
    definitions: { CDJson: text },
  },
  {
    what: "by JSON Pointer, with every kind of escape",
    files: {
      "a.json": {
        allOf: [
          { $ref: "#/$defs/a~1b" },
          { $ref: "#/$defs/c~0d" },
          { $ref: "#/$defs/e%25f" },
          { $ref: "#/$defs/g%22h" },
        ],
        $defs: { "a/b": { const: 1 }, "c~d": { const: 2 }, "e%f": { const: 3 }, 'g"h': { const: 4 } },
      },
    },
    want: { allOf: [{ $ref: "#/$defs/A1b" }, { $ref: "#/$defs/C0d" }, { $ref: "#/$defs/EF" }, { $ref: "#/$defs/GH" }] },
    definitions: { A1b: { const: 1 }, C0d: { const: 2 }, EF: { const: 3 }, GH: { const: 4 } },
  },
  {
    what: "by anchor, and by the pointer to the same schema: one definition",
    files: { "a.json": { allOf: [{ $ref: "#n" }, { $ref: "#/$defs/x" }], $defs: { x: { $anchor: "n", ...text } } } },
    want: { allOf: [{ $ref: "#/$defs/X" }, { $ref: "#/$defs/X" }] },
    definitions: { X: text },
  },
  {
    what: "round in a circle, through the root",
    files: { "a.json": { $id: "https://x.example/tree", properties: { child: { $ref: "#" } } } },
    want: { properties: { child: { $ref: "#/$defs/Tree" } } },
    definitions: { Tree: { properties: { child: { $ref: "#/$defs/Tree" } } } },
  },
  {
    what: "to true and to false",
    files: { "a.json": { allOf: [{ $ref: "#/$defs/t" }, { $ref: "#/$defs/f" }], $defs: { t: true, f: false } } },
    want: { allOf: [{ $ref: "#/$defs/T" }, { $ref: "#/$defs/F" }] },
    definitions: { F: false, T: true },
  },
  {
    what: "onwards from what was found, each from its own base",
    files: {
      "a.json": { $id: "https://x.example/a", $ref: "b/c" },
      "b.json": {
        $id: "https://x.example/b/c",
        items: { $ref: "d" },
        $defs: { d: { $id: "d", not: { $ref: "#/$defs/e" }, $defs: { e: text } } },
      },
    },
    want: { $ref: "#/$defs/C" },
    definitions: { C: { items: { $ref: "#/$defs/D" } }, D: { not: { $ref: "#/$defs/E" } }, E: text },
  },
  {
    what: "into a place that no keyword speaks of",
    files: { "a.json": { $ref: "#/schemas/x", schemas: { x: text } } },
    want: { $ref: "#/$defs/X" },
    definitions: { X: text },
  },
  {
    what: "an identifier in data is none",
    files: {
      "a.json": { $id: "https://x.example/a", $ref: "b", enum: [{ $id: "b" }], $defs: { b: { $id: "b", ...text } } },
    },
    want: { $ref: "#/$defs/B", enum: [{ $id: "b" }] },
    definitions: { B: text },
  },
];

describe("references that are found", () => {
  test.each(found)("$what", ({ files, want, definitions }) => {
    const resolved = resolveFiles(files);
    expect(resolved.diagnostics.map(inOneLine)).toEqual([]);
    expect(plain(resolved.schema)).toEqual(want);
    expect(plain(resolved.definitions)).toEqual(definitions);
  });

  test("definitions stand in the order of their names, whatever the order of the files", () => {
    const files = { "a.json": { allOf: [{ $ref: "z.json" }, { $ref: "b.json" }] }, "z.json": text, "b.json": text };
    expect(Object.keys(resolveFiles(files).definitions)).toEqual(["BJson", "ZJson"]);
  });

  test("a chain of 20,000 references is no problem for the call stack", () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`d${i}`, { $ref: `#/$defs/d${i + 1}` }]),
    );
    const files = { "a.json": { $ref: "#/$defs/d0", $defs: { ...$defs, d20000: text } } };
    const { diagnostics, definitions } = resolveFiles(files);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(definitions)).toHaveLength(20_001);
  });
});

const lost: readonly {
  readonly what: string;
  readonly files: Files;
  readonly want: readonly string[];
  readonly fix?: string;
}[] = [
  {
    what: "v0.4.0: an absolute path that is nobody's $id, to a file that has none",
    files: {
      "schemas/a.json": {
        $id: "https://cdevents.dev/0.4.0/schema/a",
        properties: { links: { $ref: "/schema/links/embeddedlinksarray.json" } },
      },
      "schemas/links/embeddedlinksarray.json": { type: "array" },
    },
    want: [
      "unresolved-ref schemas/a.json#/properties/links/$ref: " +
        '"/schema/links/embeddedlinksarray.json" refers to https://cdevents.dev/schema/links/embeddedlinksarray.json, ' +
        "and no schema has this $id",
    ],
    fix:
      "schemas/links/embeddedlinksarray.json has this name, but no $id: " +
      'add "$id": "https://cdevents.dev/schema/links/embeddedlinksarray.json".',
  },
  {
    what: "a schema of one's own that borrows a relative reference: the newest of that name is suggested",
    files: {
      "a.json": { $id: "https://acme.example/a", $ref: "links/embeddedlinksarray" },
      "9.json": { $id: "https://cdevents.dev/0.9.0/schema/links/embeddedlinksarray" },
      "10.json": { $id: "https://cdevents.dev/0.10.0/schema/links/embeddedlinksarray" },
      "4.json": { $id: "https://cdevents.dev/0.4.1/schema/links/embeddedlinksarray" },
    },
    want: [
      'unresolved-ref a.json#/$ref: "links/embeddedlinksarray" refers to https://acme.example/links/embeddedlinksarray, ' +
        "and no schema has this $id",
    ],
    fix: 'Did you mean "https://cdevents.dev/0.10.0/schema/links/embeddedlinksarray"?',
  },
  {
    what: "a slip of the fingers",
    files: { "a.json": { $id: "https://x.example/a", $ref: "itme" }, "b.json": { $id: "https://x.example/item" } },
    want: ['unresolved-ref a.json#/$ref: "itme" refers to https://x.example/itme, and no schema has this $id'],
    fix: 'Did you mean "https://x.example/item"?',
  },
  {
    what: "a file that is not there",
    files: { "in/a.json": { $ref: "b.json" } },
    want: ['unresolved-ref in/a.json#/$ref: "b.json" refers to the file in/b.json, which is not among the inputs'],
    fix: "If the file exists, pass it or its folder in as an input. Otherwise fix the reference.",
  },
  {
    what: "a definition that is called something else",
    files: { "a.json": { $ref: "#/$defs/Adress", $defs: { Address: text } } },
    want: [
      'unresolved-ref a.json#/$ref: "#/$defs/Adress" refers to #/$defs/Adress of the file a.json, which does not exist',
    ],
    fix: 'Did you mean "#/$defs/Address"?',
  },
  {
    what: "a container of schemas",
    files: { "a.json": { $ref: "#/$defs", $defs: { type: text } } },
    want: ['unresolved-ref a.json#/$ref: "#/$defs" refers to #/$defs of the file a.json, which is not a schema'],
  },
  {
    what: "a value that is no schema",
    files: { "a.json": { $ref: "#/title", title: "x" } },
    want: ['unresolved-ref a.json#/$ref: "#/title" refers to #/title of the file a.json, which is not a schema'],
  },
  {
    what: "no URI",
    files: { "a.json": { $id: "https://x.example/a", $ref: "http://[" } },
    want: ['unresolved-ref a.json#/$ref: "http://[" is not a valid URI reference'],
  },
  {
    what: "something that nobody could know to be a schema, and is none",
    files: { "a.json": { $ref: "#/x/y", x: { y: { minLength: "3" } } } },
    want: ['not-a-schema a.json#/x/y/minLength: "minLength" must be a non-negative integer, but is "3"'],
  },
  {
    what: "two files that claim the same $id",
    files: {
      "a.json": { $ref: "https://x.example/b" },
      "b.json": { $id: "https://x.example/b", type: "string" },
      "c.json": { $id: "https://x.example/b", type: "number" },
    },
    want: [
      "duplicate-id c.json#/$id: https://x.example/b is also the id of b.json, and the two differ",
      'ambiguous-ref a.json#/$ref: "https://x.example/b" refers to https://x.example/b, which is the $id of b.json and c.json',
    ],
  },
  {
    what: "each other, and nothing else",
    files: {
      "a.json": { $ref: "#/$defs/b", $defs: { b: { $ref: "#/$defs/c" }, c: { allOf: [{ $ref: "#/$defs/b" }] } } },
    },
    want: ["endless-ref a.json#/$defs/c/allOf/0/$ref: B -> C -> B leads back to where it began"],
  },
  {
    what: "itself",
    files: { "a.json": { $id: "https://x.example/a", anyOf: [{ type: "null" }, { $ref: "a" }] } },
    want: ["endless-ref a.json#/anyOf/1/$ref: A -> A leads back to where it began"],
  },
];

describe("references that lead nowhere", () => {
  test.each(lost)("$what", ({ files, want, fix }) => {
    const { diagnostics } = resolveFiles(files);
    expect(diagnostics.map(inOneLine)).toEqual(want);
    if (fix !== undefined) expect(diagnostics[0]?.fix).toBe(fix);
  });

  test("every one of them is told, and the rest of the schema is there", () => {
    const { schema, diagnostics } = resolveFiles({
      "a.json": { allOf: [{ $ref: "b" }, { $ref: "c", type: "string" }] },
    });
    expect(diagnostics.map(({ place }) => place?.pointer)).toEqual(["/allOf/0/$ref", "/allOf/1/$ref"]);
    expect(plain(schema)).toEqual({ allOf: [{}, { type: "string" }] });
  });
});

describe("names", () => {
  test("two schemas of one name collide, and the file that comes later in URI order is told, in any order of files", () => {
    const files = {
      "a.json": { allOf: [{ $ref: "z/x.json" }, { $ref: "y/x.json" }] },
      "z/x.json": text,
      "y/x.json": {},
    };
    const { diagnostics } = resolveFiles(files, { nameOf: () => "Same" });
    expect(diagnostics.map(inOneLine)).toEqual([
      'name-collision z/x.json#: input:///y/x.json and input:///z/x.json would both be named "Same"',
    ]);
  });

  test("two copies of a file are one schema", () => {
    const copy = { $id: "https://x.example/b", $ref: "#/$defs/c", $defs: { c: text } };
    const documents = [
      schemaDocument({ name: "b.json", value: copy }),
      schemaDocument({ name: "copy/b.json", value: structuredClone(copy) }),
    ];
    const registry = createRegistry(documents);
    const { definitions, diagnostics } = resolveSchemas(documents, registry, () => "C");
    expect([...registry.diagnostics, ...diagnostics]).toEqual([]);
    expect(plain(definitions)).toEqual({ C: text });
  });

  test("the namer sees the lowered schema", () => {
    const files = { "a.json": { $ref: "#/$defs/b", $defs: { b: { "x-cdevents-gen": { name: "Chosen" } } } } };
    const { schema } = resolveFiles(files, {
      nameOf: (_uri, target) => (typeof target === "object" ? target["x-cdevents-gen"]?.name : undefined) ?? "Other",
    });
    expect(plain(schema)).toEqual({ $ref: "#/$defs/Chosen" });
  });
});

describe("what the tool brings along", () => {
  const own = schemaDocument({ name: "a.json", value: { $id: "https://x.example/a", $ref: "b" } });
  const bundled = schemaDocument({ name: "bundled/b.json", value: { $id: "https://x.example/b", type: "null" } });
  const input = schemaDocument({ name: "b.json", value: { $id: "https://x.example/b", type: "string" } });

  test("can be referred to", () => {
    const { definitions } = resolveSchemas(
      [own],
      createRegistry([own], () => [bundled]),
      () => "B",
    );
    expect(plain(definitions)).toEqual({ B: { type: "null" } });
  });

  test("is not even looked at without being asked for", () => {
    const registry = createRegistry([own, input], () => {
      throw new Error("nobody asked");
    });
    expect(() => resolveSchemas([own, input], registry, () => "B")).not.toThrow();
  });

  test("gives way to an input with the same $id, without a word", () => {
    const registry = createRegistry([own, input], () => [bundled]);
    const { definitions } = resolveSchemas([own], registry, () => "B");
    expect(registry.diagnostics).toEqual([]);
    expect(plain(definitions)).toEqual({ B: { type: "string" } });
  });
});

test("places are remembered by schema object, in the words of the source", () => {
  const files = { "a.json": { $schema: "http://json-schema.org/draft-07/schema#", items: [{ type: "string" }] } };
  const { schema, places } = resolveFiles(files);
  const item = typeof schema === "object" ? schema.prefixItems?.[0] : undefined;
  expect(item && places.of(item, "/type")).toEqual({ file: "a.json", pointer: "/items/0/type" });
  expect(places.of({})).toBeUndefined();
});
