import type { SchemaLanguage } from "../../../payload-schemas/data-schema.js";
import { isAttributeName } from "../read/declarations.js";
import type { Findings } from "../read/findings.js";
import type { Attributes } from "../read/located.js";
import { similarAttribute } from "../read/similar-attribute.js";
import { optionRoles } from "./option-roles.js";
import { everyMessage, type Rule } from "./rule.js";

/** Names of CloudEvents attributes are lower-case letters and digits (CloudEvents 1.0, naming conventions). */
const attributeNames: Rule = ({ registry, catalogue, attributesOf }, findings) => {
  const enveloped = new Set(
    catalogue.groups.flatMap(({ messages }) =>
      messages.flatMap(({ envelope, place }) => (envelope === undefined ? [] : [`${place.file}#${place.pointer}`])),
    ),
  );
  for (const entry of everyMessage(registry)) {
    if (!enveloped.has(`${entry.place.file}#${entry.place.pointer}`)) continue;
    for (const [name, declaration] of attributesOf(entry).get("envelopemetadata")?.members ?? []) {
      if (isAttributeName(name)) continue;
      const meant = name.toLowerCase().replace(/[^a-z0-9]/g, "");
      const fix = isAttributeName(meant) ? `Write ${meant}.` : undefined;
      const at = { ...declaration.place, isName: true };
      findings.report("irregular-attribute-name", `${JSON.stringify(name)} is not a valid attribute name`, at, fix);
    }
  }
};

/** What data can travel as that a schema language describes; Avro and Protobuf have a JSON form too. */
const encodings: { readonly [language in SchemaLanguage]: readonly string[] } = {
  "json-schema": ["json"],
  "json-structure": ["json"],
  avro: ["avro", "json"],
  protobuf: ["protobuf", "json"],
  xsd: ["xml"],
};

/** The media type of data fits the language of its schema. */
const contentTypes: Rule = ({ catalogue }, findings) => {
  for (const { id, data, dataContentType, attributes, place } of catalogue.groups.flatMap(({ messages }) => messages)) {
    const encoding = dataContentType === undefined ? undefined : encodingOf(dataContentType);
    if (data === undefined || encoding === undefined || encodings[data.language].includes(encoding)) continue;
    const at = attributes.get("datacontenttype")?.place ?? place;
    const message = `the data of ${id} is ${dataContentType}, but its schema is ${data.language}`;
    findings.report("contradictory-content-type", message, { ...at, pointer: at.pointer ?? "" });
  }
};

/** Returns the encoding that a media type names, if a schema language describes it. */
function encodingOf(mediaType: string): string | undefined {
  const [type = ""] = mediaType.toLowerCase().split(";");
  return ["protobuf", "avro", "json", "xml"].find((encoding) => type.includes(encoding));
}

/** The members of a declaration. */
const declarationMembers = ["description", "required", "specurl", "type", "value"];

/** Declarations may have other members, but one that is close to a known name is probably a typo. */
const declarationNames: Rule = ({ registry, attributesOf }, findings) => {
  for (const entry of everyMessage(registry)) {
    for (const declaration of attributesOf(entry).get("envelopemetadata")?.members?.values() ?? []) {
      for (const [name, { place }] of declaration.members ?? []) {
        const meant = declarationMembers.includes(name) ? undefined : similarAttribute(name, declarationMembers);
        if (meant === undefined) continue;
        const message = `unknown member ${JSON.stringify(name)} of a declaration; it is ignored`;
        findings.report("unknown-attribute", message, { ...place, isName: true }, `Did you mean ${meant}?`);
      }
    }
  }
};

/** Attributes of which only one can count. */
const exclusiveAttributes: Rule = ({ registry, attributesOf }, findings) => {
  for (const entry of everyMessage(registry)) {
    const attributes = attributesOf(entry);
    exclude(["dataschema", "dataschemauri"], attributes, findings);
    const options = attributes.get("protocoloptions")?.members ?? new Map();
    exclude(["key", "key_base64"], options, findings);
    exclude(["method", "status"], options, findings);
  }
  for (const { schemas } of registry.schemaGroups.values()) {
    for (const { versions } of schemas.values()) {
      for (const version of versions.values()) exclude(["schema", "schemabase64", "schemaurl"], version, findings);
    }
  }
};

function exclude(names: readonly string[], attributes: Attributes, findings: Findings): void {
  const [first, ...others] = names.filter((name) => (attributes.get(name)?.value ?? null) !== null);
  for (const other of others) {
    const place = attributes.get(other)?.place;
    if (place !== undefined) findings.report("exclusive-attributes", `${first} and ${other} exclude each other`, place);
  }
}

/** The protocols over which one may subscribe and consume at once. */
const combining: ReadonlySet<string | undefined> = new Set(["amqp", "mqtt", "nats", undefined]);

/** An endpoint has one usage, or, over some protocols, `subscriber` and `consumer`. */
const usageCombinations: Rule = ({ registry, catalogue }, findings) => {
  for (const { id, usage, transport, place } of catalogue.endpoints) {
    const usages = new Set(usage);
    if (usages.size < 2) continue;
    const isAllowed = usages.size === 2 && !usages.has("producer") && combining.has(transport?.protocol);
    if (isAllowed) continue;
    const over = transport === undefined ? "" : ` over ${transport.protocol}`;
    const at = registry.endpoints.get(id)?.attributes.get("usage")?.place ?? { ...place, pointer: place.pointer ?? "" };
    findings.report("contradictory-usage", `${id} is used by ${[...usages].join(" and ")}${over}`, at);
  }
};

/** Rules that run whenever a catalogue is read, since what they report changes the generated code. */
export const consistencyRules: readonly Rule[] = [
  attributeNames,
  contentTypes,
  declarationNames,
  exclusiveAttributes,
  optionRoles,
  usageCombinations,
];
