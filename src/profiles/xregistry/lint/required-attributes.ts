import { type Attributes, type ValuePlace, within } from "../read/located.js";
import { isNoProtocol } from "../read/protocol.js";
import { everyMessage } from "./every-entity.js";
import type { LintRule } from "./lint-rule.js";

/** What xRegistry demands of messages, schemas and endpoints (catalogues 1.5, 1.6 and 1.10). */
export const requiredAttributes: LintRule = ({ registry, attributesOf }, findings) => {
  const demand = (name: string, because: string, id: string, place: ValuePlace): void => {
    const at = { ...place, isName: true };
    findings.fold("missing-attribute", `${name} ${because}`, `${id} has no ${name}, ${because}`, at, `Add ${name}.`);
  };
  for (const entry of everyMessage(registry)) {
    const attributes = attributesOf(entry);
    for (const [because, names, required] of ofMessages) {
      const reason = names.find((name) => isSet(attributes, name));
      if (reason === undefined || attributes.has(required)) continue;
      demand(required, because, entry.id, entry.place);
    }
  }
  for (const { schemas } of registry.schemaGroups.values()) {
    for (const { id, place, attributes, versions, xref } of schemas.values()) {
      const isThere = xref !== undefined || [attributes, ...versions.values()].some((each) => each.has("format"));
      if (!isThere) demand("format", "which every schema has", id, place);
    }
  }
  for (const { id, place, attributes } of registry.endpoints.values()) {
    const options = attributes.get("protocoloptions")?.members;
    const isKafkaConsumer =
      /^kafka\b/i.test(String(attributes.get("protocol")?.value)) && usagesOf(attributes).includes("consumer");
    if (!isKafkaConsumer || options === undefined || [...options.keys()].some((name) => isConsumerGroup(name)))
      continue;
    const at = attributes.get("protocoloptions")?.place ?? within(place, "protocoloptions");
    demand("consumergroup", "which every consumer of Kafka has", id, at);
  }
};

/** Why something is required, by which attributes, and what it is. */
const ofMessages: readonly (readonly [because: string, names: readonly string[], required: string])[] = [
  ["which goes with envelope", ["envelope"], "envelopemetadata"],
  ["which goes with protocol", ["protocol"], "protocoloptions"],
  ["which goes with the schema of the data", ["dataschema", "dataschemauri", "dataschemaxid"], "dataschemaformat"],
];

function isSet(attributes: Attributes, name: string): boolean {
  const value = attributes.get(name)?.value;
  return value !== undefined && value !== null && !(typeof value === "string" && isNoProtocol(value));
}

function isConsumerGroup(name: string): boolean {
  return name.toLowerCase().replace(/[-_.]/g, "") === "consumergroup";
}

/** The usages as they are written, in lower case. */
export function usagesOf(attributes: Attributes): readonly string[] {
  const written = attributes.get("usage");
  const items = written?.items?.map(({ value }) => value) ?? (written === undefined ? [] : [written.value]);
  return items.flatMap((item) => (typeof item === "string" ? [item.toLowerCase()] : []));
}
