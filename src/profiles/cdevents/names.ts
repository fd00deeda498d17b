import { splitWords } from "../../model/event-name.js";
import { pascalName } from "../../model/pascal-name.js";
import { schemaTypeName } from "../../model/reserved-types.js";
import type { Schema } from "../../schema/schema.js";
import type { EventTypeParts } from "./event-type.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * The words of an event's name: its subject and its predicate. `pipelinerun.finished` gives `pipeline run finished`, since
 * the boundaries of names of the vocabulary are known; otherwise the subject type of releases before 0.5 tells them.
 */
export function eventWords(
  { subject, predicate }: EventTypeParts,
  subjectType: string | undefined,
  wordsOf: Vocabulary["wordsOf"],
): readonly string[] {
  const fromType = subjectType?.toLowerCase() === subject.toLowerCase() ? splitWords(subjectType) : undefined;
  return [...(wordsOf(subject) ?? fromType ?? splitWords(subject)), ...(wordsOf(predicate) ?? splitWords(predicate))];
}

/** Names of the schemas that events refer to, where the last part of an `$id` has no word boundaries. */
const knownDefinitions: ReadonlyMap<string, string> = new Map([
  ["embeddedlinksarray", "Links"],
  ["embeddedlinkend", "EndLink"],
  ["embeddedlinkpath", "PathLink"],
  ["embeddedlinkrelation", "RelationLink"],
  ["domainid", "DomainId"],
]);

/** A type name for a schema that is referred to, from the last part of its URI: `.../links/embeddedlinkend` is `EndLink`. */
export function definitionName(uri: string, schema?: Schema): string {
  const override = typeof schema === "object" ? schema["x-cdevents-gen"]?.name : undefined;
  if (override !== undefined) return schemaTypeName(pascalName(splitWords(override)));
  const last = (
    uri
      .replace(/[#/]+$/, "")
      .split(/[#/]/)
      .at(-1) ?? ""
  )
    .replace(/\.(?:schema\.)?json$/, "")
    .replace(/%[\dA-F]{2}/gi, " ");
  const known = knownDefinitions.get(last);
  if (known !== undefined) return known;
  return schemaTypeName(pascalName(splitWords(last)));
}
