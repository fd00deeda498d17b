import { splitWords } from "../../model/event-name.js";
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
  const wish = typeof schema === "object" ? schema["x-cdevents-gen"]?.name : undefined;
  if (wish !== undefined) return schemaTypeName(pascal(splitWords(wish)));
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
  return schemaTypeName(pascal(splitWords(last)));
}

/** A type name of plain letters and digits: what else there is in the words is left out, and a digit does not come first. */
function pascal(words: readonly string[]): string {
  const plain = words.map((word) => word.normalize("NFKD").replace(/[^A-Za-z0-9]/g, ""));
  const name = plain.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(name) ? name.slice(0, longest) : `Schema${name.slice(0, longest)}`;
}

const longest = 60;
