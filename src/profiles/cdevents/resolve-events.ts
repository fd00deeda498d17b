import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnose } from "../../diagnostics/diagnostic.js";
import { refuseDeepReferences } from "../../schema/deep-references.js";
import type { Registry } from "../../schema/registry.js";
import { type DefinitionNamer, type ResolvedSchemas, resolveSchemas } from "../../schema/resolve.js";
import type { SchemaDocument } from "../../schema/schema-document.js";
import { explainUnmerged, mayBeEvent } from "./composed-event.js";
import { asEventSchema } from "./event-schema.js";
import { declaresEventType, eventTypePlace } from "./event-type-place.js";
import { impliedType } from "./implied-type.js";
import { definitionName } from "./names.js";
import { openEventOf } from "./open-event.js";

/** The schemas of a release that define events. */
export interface ResolvedEvents {
  readonly resolved: ResolvedSchemas;
  /** Explains why a document does not define an event, where that may be a mistake. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Resolves the schemas that define events, and what they refer to. All documents are resolved once to find out which ones these
 * are, and the result is discarded: an error in a schema that no event needs must not stop a run.
 */
export function resolveEvents(
  documents: readonly SchemaDocument[],
  registry: Registry,
  isBundled: (document: SchemaDocument) => boolean,
): ResolvedEvents {
  const resolve = (roots: readonly SchemaDocument[], nameOf: DefinitionNamer): ResolvedSchemas =>
    refuseDeepReferences(resolveSchemas(roots, registry, nameOf));
  const all = resolve(documents, uniqueNames());
  // If the references are too deep, nothing is known about the documents.
  if (all.schemas.size === 0) return { resolved: resolve(documents, definitionName), diagnostics: [] };
  const { schemas, definitions, places, lost } = all;
  const diagnostics: Diagnostic[] = [];
  const needed: SchemaDocument[] = [];
  for (const [document, schema] of schemas) {
    const event =
      asEventSchema(schema, definitions, impliedType(document)) ?? openEventOf(document, schema, definitions);
    if (event !== undefined || mayBeEvent(schema, definitions, lost)) needed.push(document);
    if (event !== undefined) continue;
    const open = !isBundled(document) && declaresEventType(document) ? [openType(document)] : [];
    diagnostics.push(...(explainUnmerged(document, schema, definitions, places) ?? open));
  }
  return { resolved: resolve(needed, definitionName), diagnostics };
}

/** Names definitions without collisions. The names are not used in output. */
function uniqueNames(): () => string {
  let count = 0;
  return () => `_${count++}`;
}

function openType(document: SchemaDocument): Diagnostic {
  const message = `${document.name} has a context.type, but allows more than one value for it`;
  return diagnose("open-event-type", message, eventTypePlace(document));
}
