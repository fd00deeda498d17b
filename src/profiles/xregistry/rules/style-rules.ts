import { baseMessages, type Catalogue, type Deprecation } from "../../../catalogue-model.js";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { findSchema } from "../read/find.js";
import { collectFindings } from "../read/findings.js";
import { type Attributes, textOf, type ValuePlace, within } from "../read/located.js";
import { parseReference } from "../read/parse-reference.js";
import { isNoProtocol } from "../read/protocol.js";
import type { SchemaEntry, StackedRegistry } from "../read/stacked-registry.js";
import { referencedSchemas } from "./referenced-schemas.js";
import { type AnyEntity, everyCollection, everyMessage, type Rule, type RuleSubject } from "./rule.js";

/** Anything deprecated should name an alternative. */
const alternatives: Rule = ({ catalogue }, findings) => {
  const { groups, endpoints } = catalogue;
  // A group of an endpoint's own messages is that endpoint.
  const entities = [...endpoints, ...groups, ...groups.flatMap(({ messages }) => messages)];
  for (const { id, deprecated, place } of entities) {
    if (!lacksAlternative(deprecated)) continue;
    findings.report("missing-alternative", `${id} is deprecated, but no alternative is given`, {
      ...place,
      pointer: place.pointer ?? "",
      isName: true,
    });
  }
};

function lacksAlternative(deprecated: Deprecation | undefined): boolean {
  return deprecated !== undefined && deprecated.alternative === undefined && deprecated.documentation === undefined;
}

/** The ids that xRegistry allows. */
const regular = /^[A-Za-z0-9_][A-Za-z0-9._~:@-]{0,127}$/;

/** Ids are valid, equal their keys, and are unique regardless of case. */
const ids: Rule = ({ registry }, findings) => {
  for (const collection of everyCollection(registry)) {
    const byFolded = new Map<string, AnyEntity>();
    for (const entity of collection) {
      const { id, place } = entity;
      const at = { ...place, isName: true };
      if (!regular.test(id)) findings.report("irregular-id", `${JSON.stringify(id)} is not a valid id`, at);
      const twin = byFolded.get(id.toLowerCase());
      if (twin === undefined) byFolded.set(id.toLowerCase(), entity);
      else findings.report("confusable-ids", `${id} and ${twin.id} differ only in case`, at);
      for (const [name, expected] of [
        [entity.idName, id],
        ["xid", entity.xid],
      ] as const) {
        const written = entity.attributes.get(name);
        const text = textOf(written);
        if (written === undefined || text === undefined || text === expected || isInherited(written, entity)) continue;
        const message = `${name} is ${JSON.stringify(text)}, but the entity is at ${JSON.stringify(expected)}`;
        findings.report("contradictory-id", message, written.place);
      }
    }
  }
};

/** Returns whether an attribute comes from another entity, which it is about. */
function isInherited({ place }: { readonly place: AnyEntity["place"] }, entity: AnyEntity): boolean {
  return place.file !== entity.place.file || !place.pointer.startsWith(`${entity.place.pointer}/`);
}

/** Labels have valid keys and string values. */
const labels: Rule = ({ registry }, findings) => {
  for (const { attributes } of everyCollection(registry).flat()) {
    const written = attributes.get("labels");
    for (const [key, label] of written?.members ?? []) {
      const at = written === undefined ? label.place : within(written.place, key);
      if (!/^[a-z0-9][a-z0-9:._-]{0,62}$/.test(key)) {
        findings.report("irregular-label", `${JSON.stringify(key)} is not a valid label key`, { ...at, isName: true });
      } else if (typeof label.value !== "string") {
        findings.report("irregular-label", `the label ${key} is not a string`, at);
      }
    }
  }
};

/** Requires the attributes that xRegistry requires of messages, schemas and endpoints. */
const requiredAttributes: Rule = ({ registry, attributesOf }, findings) => {
  const require = (name: string, because: string, id: string, place: ValuePlace): void => {
    const at = { ...place, isName: true };
    findings.fold("missing-attribute", `${name} ${because}`, `${id} has no ${name}, ${because}`, at, `Add ${name}.`);
  };
  for (const entry of everyMessage(registry)) {
    const attributes = attributesOf(entry);
    for (const [because, names, required] of ofMessages) {
      const reason = names.find((name) => isSet(attributes, name));
      if (reason === undefined || attributes.has(required)) continue;
      require(required, because, entry.id, entry.place);
    }
  }
  for (const { schemas } of registry.schemaGroups.values()) {
    for (const { id, place, attributes, versions, xref } of schemas.values()) {
      const isThere = xref !== undefined || [attributes, ...versions.values()].some((each) => each.has("format"));
      if (!isThere) require("format", "which is required for schemas", id, place);
    }
  }
  for (const { id, place, attributes } of registry.endpoints.values()) {
    const options = attributes.get("protocoloptions")?.members;
    const isKafkaConsumer =
      /^kafka\b/i.test(String(attributes.get("protocol")?.value)) && usagesOf(attributes).includes("consumer");
    if (!isKafkaConsumer || options === undefined || [...options.keys()].some((name) => isConsumerGroup(name)))
      continue;
    const at = attributes.get("protocoloptions")?.place ?? within(place, "protocoloptions");
    require("consumergroup", "which is required for Kafka consumers", id, at);
  }
};

/** Why something is required, by which attributes, and what it is. */
const ofMessages: readonly (readonly [because: string, names: readonly string[], required: string])[] = [
  ["which is required with envelope", ["envelope"], "envelopemetadata"],
  ["which is required with protocol", ["protocol"], "protocoloptions"],
  ["which is required with a data schema", ["dataschema", "dataschemauri", "dataschemaxid"], "dataschemaformat"],
];

function isSet(attributes: Attributes, name: string): boolean {
  const value = attributes.get(name)?.value;
  return value !== undefined && value !== null && !(typeof value === "string" && isNoProtocol(value));
}

function isConsumerGroup(name: string): boolean {
  return name.toLowerCase().replace(/[-_.]/g, "") === "consumergroup";
}

/** The usages as they are written, in lower case. */
function usagesOf(attributes: Attributes): readonly string[] {
  const written = attributes.get("usage");
  const items = written?.items?.map(({ value }) => value) ?? (written === undefined ? [] : [written.value]);
  return items.flatMap((item) => (typeof item === "string" ? [item.toLowerCase()] : []));
}

/** Where there are endpoints, every message is carried by one, unless others are only laid over it. */
const uncarriedMessages: Rule = ({ catalogue }, findings) => {
  const { groups, endpoints } = catalogue;
  if (endpoints.length === 0) return;
  const isBase = baseMessages(catalogue);
  const carriers = carriersOf(catalogue);
  for (const group of groups) {
    const protocols = carriers.get(group.id);
    for (const message of group.messages) {
      const { id, transport, place } = message;
      const isCarried =
        protocols !== undefined &&
        (transport === undefined || protocols.has(undefined) || protocols.has(transport.protocol));
      if (isCarried || isBase(message)) continue;
      const at = { ...place, pointer: place.pointer ?? "", isName: true };
      findings.fold("uncarried-message", group.id, `no endpoint sends or receives ${id} of ${group.id}`, at);
    }
  }
};

/** The protocols of the endpoints of each group; `undefined` among them is an endpoint without one, which takes any. */
function carriersOf({ endpoints }: Catalogue): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const carriers = new Map<string, Set<string | undefined>>();
  for (const { groups, transport } of endpoints) {
    for (const group of groups) {
      const protocols = carriers.get(group) ?? new Set();
      carriers.set(group, protocols.add(transport?.protocol));
    }
  }
  return carriers;
}

/** In a catalogue with messages, every schema should be used by a message or by another schema. */
const unusedSchemas: Rule = ({ registry, catalogue, attributesOf }, findings) => {
  const messages = everyMessage(registry);
  if (messages.length === 0) return;
  const used = new Set<SchemaEntry>();
  for (const message of messages) {
    for (const attributes of [attributesOf(message), ...message.versions.values()]) {
      for (const schema of referredSchemas(attributes, registry)) use(schema, used, registry);
    }
  }
  const isReferenced = referencedSchemas(catalogue);
  for (const { id: group, schemas } of registry.schemaGroups.values()) {
    for (const schema of schemas.values()) {
      if (used.has(schema) || isReferenced(schema)) continue;
      const at = { ...schema.place, isName: true };
      findings.fold("unused-schema", group, `no message uses ${schema.id} of ${group}`, at);
    }
  }
};

function referredSchemas(attributes: Attributes, registry: StackedRegistry): readonly SchemaEntry[] {
  return ["dataschemauri", "dataschemaxid"].flatMap((name) => {
    const text = textOf(attributes.get(name));
    return text === undefined ? [] : (find(text, registry) ?? []);
  });
}

function find(text: string, registry: StackedRegistry): SchemaEntry | undefined {
  const { steps, fragment } = parseReference(text);
  return steps.length === 0 ? undefined : findSchema(registry, steps, fragment)?.schema;
}

/** Marks a schema as used, and the schema that it is an alias of. */
function use(schema: SchemaEntry, used: Set<SchemaEntry>, registry: StackedRegistry): void {
  used.add(schema);
  const original = schema.xref && find(schema.xref.target, registry);
  if (original !== undefined) used.add(original);
}

/** Rules that do not affect the generated code, but other tools and the maintainers of the catalogue. */
const styleRules: readonly Rule[] = [alternatives, ids, labels, requiredAttributes, uncarriedMessages, unusedSchemas];

/** Everything that could be better about a catalogue, besides what was found when it was read. */
export function lintCatalogue(subject: RuleSubject): readonly Diagnostic[] {
  const { findings, diagnostics } = collectFindings();
  for (const rule of styleRules) rule(subject, findings);
  return diagnostics();
}
