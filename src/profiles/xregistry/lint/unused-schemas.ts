import { findSchema } from "../read/find.js";
import { type Attributes, textOf } from "../read/located.js";
import { parseReference } from "../read/reference.js";
import type { SchemaEntry, StackedRegistry } from "../read/stacked-registry.js";
import { everyMessage } from "./every-entity.js";
import type { LintRule } from "./lint-rule.js";

/** Every schema is there for some message, in a catalogue that has messages. */
export const unusedSchemas: LintRule = ({ registry, attributesOf }, findings) => {
  const messages = everyMessage(registry);
  if (messages.length === 0) return;
  const used = new Set<SchemaEntry>();
  for (const message of messages) {
    for (const attributes of [attributesOf(message), ...message.versions.values()]) {
      for (const schema of referredSchemas(attributes, registry)) use(schema, used, registry);
    }
  }
  for (const { id: group, schemas } of registry.schemaGroups.values()) {
    for (const schema of schemas.values()) {
      if (used.has(schema)) continue;
      const at = { ...schema.place, isName: true };
      findings.fold("unused-schema", group, `${schema.id} of ${group} is used by no message`, at);
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

/** With an alias, what it stands for is used too. */
function use(schema: SchemaEntry, used: Set<SchemaEntry>, registry: StackedRegistry): void {
  used.add(schema);
  const original = schema.xref && find(schema.xref.target, registry);
  if (original !== undefined) used.add(original);
}
