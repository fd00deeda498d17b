import type { DataSchema, SchemaLanguage } from "../../payload-schemas/data-schema.js";
import { parseReference } from "../../profiles/xregistry/read/parse-reference.js";
import type { JsonValue } from "../../schema/schema.js";
import type { JsonObject } from "../../schema/schema-document.js";
import { members } from "./members.js";
import { reference } from "./references.js";

const languageNames: { readonly [language in SchemaLanguage]: string } = {
  "json-schema": "JsonSchema",
  "json-structure": "JsonStructure",
  avro: "Avro",
  protobuf: "Protobuf",
  xsd: "XSD",
};

/** How a format is written: `JsonSchema/draft-07`. */
export function formatName({ language, version }: Pick<DataSchema, "language" | "version">): string {
  return version === "" ? languageNames[language] : `${languageNames[language]}/${version}`;
}

/** Collects the schemas of a catalogue, each once. */
export class SchemaGroups {
  readonly #groups = new Map<string, Map<string, Map<string, JsonObject>>>();
  readonly #documentOf: (data: DataSchema) => JsonValue;

  /** @param documentOf - returns the document of a schema with everything that it refers to in other files */
  constructor(documentOf: (data: DataSchema) => JsonValue = ({ document }) => document) {
    this.#documentOf = documentOf;
  }

  /** Adds a schema, and gives the reference to it. */
  add(group: string, schema: string, version: string, content: JsonObject): string {
    const schemas = this.#groups.get(group) ?? new Map<string, Map<string, JsonObject>>();
    const versions = schemas.get(schema) ?? new Map<string, JsonObject>();
    this.#groups.set(group, schemas.set(schema, versions.set(version, versions.get(version) ?? content)));
    return reference("schemagroups", group, "schemas", schema, "versions", version);
  }

  /** Returns the data attributes of a message: a reference to its schema, or an inline schema. */
  describe(data: DataSchema): JsonObject {
    const { key, selector, description } = data;
    const dataschemaformat = formatName(data);
    const found = placeOf(data);
    const schema = this.#documentOf(data);
    if (found === undefined) return { dataschemaformat, dataschema: schema };
    const uri = this.add(...found, members({ description, format: dataschemaformat, schema }));
    const part = key.startsWith("/schemagroups/") || selector !== undefined ? selector : undefined;
    return { dataschemaformat, dataschemauri: part === undefined ? uri : `${uri}#${part}` };
  }

  /** Adds a schema that no message names, but that other schemas may refer to. */
  include(data: DataSchema): void {
    if (data.key.startsWith("/schemagroups/")) this.describe(data);
  }

  /** Returns the collection, or `undefined` if there are no schemas. */
  entities(): JsonObject | undefined {
    if (this.#groups.size === 0) return undefined;
    return fromEntries(this.#groups, (schemas) => ({
      schemas: fromEntries(schemas, (versions) => ({
        format: [...versions.values()][0]?.["format"] ?? "",
        versions: fromEntries(versions, (version) => version),
      })),
    }));
  }
}

/** Returns the group, the id and the version of a schema; `undefined` for an inline schema. */
function placeOf({
  key,
  selector,
  name,
}: DataSchema): readonly [group: string, id: string, version: string] | undefined {
  const whole = selector === undefined ? key : key.slice(0, key.length - selector.length - 1);
  const found = /^\/schemagroups\/(.*?)\/schemas\/(.*?)\/versions\/(.*)$/s.exec(whole);
  if (found !== null) return [found[1] ?? "", found[2] ?? "", found[3] ?? ""];
  // Another file among the inputs, which is taken in; places within a catalogue have a pointer.
  return parseReference(whole).steps.length > 0 ? undefined : ["files", name, "1"];
}

function fromEntries<T>(entries: ReadonlyMap<string, T>, write: (value: T) => JsonObject): JsonObject {
  return Object.fromEntries([...entries].map(([name, value]) => [name, write(value)]));
}
