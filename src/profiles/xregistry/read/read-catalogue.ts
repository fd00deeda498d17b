import type { MessageGroup, ReadCatalogue } from "../../../catalogue-model.js";
import type { CatalogueDocument } from "../../../load/catalogue-document.js";
import type { SourceText } from "../../../load/source-text.js";
import type { SchemaDocument } from "../../../schema/schema-document.js";
import { consistencyRules } from "../rules/consistency-rules.js";
import type { RuleSubject } from "../rules/rule.js";
import { dataSchemas, everyDataSchema } from "./data-schema.js";
import { readDeprecation } from "./deprecation.js";
import { collectFindings, type Rename } from "./findings.js";
import { followReferences } from "./follow-references.js";
import { textOf } from "./located.js";
import { omitUndefined } from "./omit-undefined.js";
import { overlayMessages } from "./overlaid-messages.js";
import { findPayloadSchema, payloadSchemas } from "./payload-schema-files.js";
import { readEndpoint } from "./read-endpoint.js";
import { type MessageContext, readMessage } from "./read-message.js";
import { type FindSchemaFile, fileSchema, schemaFiles } from "./schema-files.js";
import { stackDocuments } from "./stack-documents.js";
import type { MessageEntry, MessageGroupEntry, StackedRegistry } from "./stacked-registry.js";

/** xRegistry documents as a catalogue, with what only xRegistry has. */
export interface ReadXRegistry extends ReadCatalogue {
  /** Every use of an older name, with all that is needed to update it. */
  readonly renames: readonly Rename[];
  /** The documents as rules see them, such as those of `lint`. */
  readonly subject: RuleSubject;
}

/**
 * Reads catalogue documents of any dialect into one catalogue. Never throws: all that is wrong is a diagnostic.
 *
 * @param schemas - the JSON Schemas among the inputs, which the catalogues may refer to as files
 * @param payloadFiles - the same in other schema languages
 */
export function readCatalogue(
  documents: readonly CatalogueDocument[],
  schemas: readonly SchemaDocument[] = [],
  payloadFiles: readonly SourceText[] = [],
): ReadXRegistry {
  const { findings, diagnostics, renames } = collectFindings();
  const registry = stackDocuments(documents, findings);
  const follow = followReferences(new Set(documents.map(({ path }) => path)), findings);
  const payloads = payloadSchemas(payloadFiles, findings);
  const [findJsonSchema, findPayload] = [schemaFiles(schemas), findPayloadSchema(payloads)];
  const findFile: FindSchemaFile = (reference, from) => findJsonSchema(reference, from) ?? findPayload(reference, from);
  const context: MessageContext = {
    overlaid: overlayMessages(registry, follow, findings),
    dataSchema: dataSchemas(registry, follow, findFile, findings),
    findings,
  };
  const groupId = groupIds(registry);
  const owners = [...registry.endpoints.values()].filter(({ messages }) => messages.size > 0);
  const groups = [...registry.messageGroups.values(), ...owners].map((entry) =>
    readGroup(entry, groupId(entry), context),
  );
  const endpoints = [...registry.endpoints.values()].map((entry) =>
    readEndpoint(entry, { registry, follow, findings, groupId }),
  );
  const files = [...schemas.map((schema) => fileSchema(schema, "")), ...payloads];
  const others = [...everyDataSchema(registry, findFile), ...files];
  const catalogue = { groups, endpoints, schemas: others };
  const subject = { registry, catalogue, attributesOf: (entry: MessageEntry) => context.overlaid(entry).attributes };
  for (const rule of consistencyRules) rule(subject, findings);
  return { catalogue, diagnostics: diagnostics(), renames: renames(), subject };
}

function readGroup(entry: MessageGroupEntry, id: string, context: MessageContext): MessageGroup {
  return omitUndefined({
    id,
    name: textOf(entry.attributes.get("name")),
    description: textOf(entry.attributes.get("description")),
    deprecated: readDeprecation(entry.attributes.get("deprecated"), context.findings),
    messages: [...entry.messages.values()].map((message) => readMessage(message, id, context)),
    place: entry.place,
  });
}

/** The messages of an endpoint are a group of its id, or of its XID, where there is a message group of that id. */
function groupIds({ messageGroups }: StackedRegistry): (group: MessageGroupEntry) => string {
  return (group) => (messageGroups.get(group.id) === group || !messageGroups.has(group.id) ? group.id : group.xid);
}
