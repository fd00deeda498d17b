import type { SchemaLanguage } from "../../../payload-schemas/data-schema.js";
import type { LintRule } from "./lint-rule.js";

/** What data can travel as that a schema language describes; Avro and Protobuf have a JSON form too. */
const encodings: { readonly [language in SchemaLanguage]: readonly string[] } = {
  "json-schema": ["json"],
  "json-structure": ["json"],
  avro: ["avro", "json"],
  protobuf: ["protobuf", "json"],
  xsd: ["xml"],
};

/** The media type of data fits the language of its schema (catalogues 1.7). */
export const contentTypes: LintRule = ({ catalogue }, findings) => {
  for (const { id, data, dataContentType, attributes, place } of catalogue.groups.flatMap(({ messages }) => messages)) {
    const encoding = dataContentType === undefined ? undefined : encodingOf(dataContentType);
    if (data === undefined || encoding === undefined || encodings[data.language].includes(encoding)) continue;
    const at = attributes.get("datacontenttype")?.place ?? place;
    const message = `the data of ${id} is ${dataContentType}, but its schema is of ${data.language}`;
    findings.report("contradictory-content-type", message, { ...at, pointer: at.pointer ?? "" });
  }
};

/** What a media type says about the data, where it says something that some schema language describes. */
function encodingOf(mediaType: string): string | undefined {
  const [type = ""] = mediaType.toLowerCase().split(";");
  return ["protobuf", "avro", "json", "xml"].find((encoding) => type.includes(encoding));
}
