import { pointerToken } from "../../../schema/pointer.js";
import { collectionOf, meansMessages } from "./attribute-names.js";
import type { MessageEntry, MessageGroupEntry, SchemaEntry, StackedRegistry } from "./stacked-registry.js";

/** A schema that a reference leads to: one version of it, and perhaps a part of its document. */
export interface FoundSchema {
  readonly schema: SchemaEntry;
  readonly version: string;
  /** As written, without the colon or hash before it. */
  readonly selector?: string;
}

/** The group that steps such as `messagegroups`, `g` lead to, or a bare id. */
export function findGroup(registry: StackedRegistry, steps: readonly string[]): MessageGroupEntry | undefined {
  const [collection = "", id] = steps;
  if (steps.length === 1) return registry.messageGroups.get(collection);
  return id === undefined || steps.length > 2 ? undefined : groupsOf(registry, collection)?.get(id);
}

/** The message that steps such as `messagegroups`, `g`, `messages`, `m` lead to, perhaps one version of it. */
export function findMessage(
  registry: StackedRegistry,
  steps: readonly string[],
): { readonly message: MessageEntry; readonly version?: string } | undefined {
  const [collection = "", groupId = "", messages = "", id = "", versions, version] = steps;
  const message = meansMessages(messages) ? groupsOf(registry, collection)?.get(groupId)?.messages.get(id) : undefined;
  if (message === undefined || steps.length === 4) return message && { message };
  const isVersion = versions === "versions" && version !== undefined && message.versions.has(version);
  return isVersion && steps.length === 6 ? { message, version } : undefined;
}

/**
 * The schema that steps such as `schemagroups`, `g`, `schemas`, `s`, `versions`, `1` lead to. Exact ids count first; only
 * where there is none, what follows a colon is taken for the part of the document that is meant.
 */
export function findSchema(
  registry: StackedRegistry,
  steps: readonly string[],
  fragment: string | undefined,
): FoundSchema | undefined {
  const [collection = "", groupId = "", schemas = "", ...path] = steps;
  if (collectionOf(collection) !== "schemagroups" || schemas.toLowerCase() !== "schemas") return undefined;
  const group = registry.schemaGroups.get(groupId);
  const named = group && takeId(group.schemas, path);
  const schema = named && group?.schemas.get(named.id);
  if (named === undefined || schema === undefined) return undefined;
  const isVersioned = named.rest[0] === "versions";
  const versioned = isVersioned ? takeId(schema.versions, named.rest.slice(1)) : undefined;
  if (isVersioned && versioned === undefined) return undefined;
  const selector = fragment ?? (versioned ?? named).rest.map((step) => pointerToken(step).slice(1)).join("/");
  return { schema, version: versioned?.id ?? schema.defaultVersion, ...(selector !== "" && { selector }) };
}

/** Longer steps hold no id: ids have at most 128 characters, and names in a document not many more. */
const longestStep = 1000;

/** Returns the id in the first step, whole or up to a colon, and the remaining steps. */
function takeId(
  entries: ReadonlyMap<string, unknown>,
  [step, ...rest]: readonly string[],
): { readonly id: string; readonly rest: readonly string[] } | undefined {
  if (step === undefined || step.length > longestStep) return undefined;
  if (entries.has(step)) return { id: step, rest };
  for (let colon = step.lastIndexOf(":"); colon > 0; colon = step.lastIndexOf(":", colon - 1)) {
    const id = step.slice(0, colon);
    if (entries.has(id)) return { id, rest: [step.slice(colon + 1), ...rest] };
  }
  return undefined;
}

function groupsOf(registry: StackedRegistry, name: string): ReadonlyMap<string, MessageGroupEntry> | undefined {
  const collection = collectionOf(name);
  if (collection === "messagegroups") return registry.messageGroups;
  return collection === "endpoints" ? registry.endpoints : undefined;
}

/** The XIDs of all messages. */
export function messageXids({ messageGroups, endpoints }: StackedRegistry): readonly string[] {
  return [...messageGroups.values(), ...endpoints.values()].flatMap(({ messages }) =>
    [...messages.values()].map(({ xid }) => xid),
  );
}
