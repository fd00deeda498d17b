import vocabularyFile from "../../../../schemas/cdevents-vocabulary.yaml";
import { type EventEntry, type Renaming, readVocabulary, type SubjectEntry } from "./vocabulary-file.js";

const vocabulary = readVocabulary(vocabularyFile, "cdevents-vocabulary.yaml");

/** The former names of what stands at a place, by former name: the form of the `x-renamed` of a schema. */
export type FormerNames = { readonly [formerName: string]: { readonly name: string; readonly since: string } };

/** The words of the subject in an event type: `pipelinerun` is `["pipeline", "run"]`. */
export function wordsOf(subject: string): readonly string[] | undefined {
  return vocabulary.subjects.get(subject)?.words;
}

/** A sentence on what a subject is. */
export function describeSubject(subject: string): string | undefined {
  return vocabulary.subjects.get(subject)?.is;
}

/** A sentence on what an event tells; for a new pair of a known subject and a known predicate it is put together. */
export function describeEvent(subject: string, predicate: string): string | undefined {
  const sentence = eventEntry(subject, predicate)?.is;
  if (sentence !== undefined || !vocabulary.subjects.has(subject)) return sentence;
  return vocabulary.predicates.get(predicate)?.replaceAll("{subject}", nounOf(subject));
}

/** A sentence on custom events, whose types are not in the vocabulary. */
export function describeCustomEvent(): string {
  return vocabulary.custom.is;
}

/** As {@link describeField}, for a field of a custom event. */
export function describeCustomField(path: readonly string[]): string | undefined {
  return vocabulary.custom.fields.get(path.join(".")) ?? describeField("subject", "", path);
}

/**
 * A sentence on a field of an event.
 *
 * @param subject - as in the event type; the fields that every event has are described for unknown subjects as well
 * @param path - the names that lead to the field: `["context", "id"]`, `["subject", "content", "outcome"]`
 */
export function describeField(subject: string, predicate: string, path: readonly string[]): string | undefined {
  const place = path.join(".");
  const entry = vocabulary.subjects.get(subject);
  if (place.startsWith("subject.content."))
    return describeContent(entry, eventEntry(subject, predicate), path.slice(2));
  if (place.startsWith("context.links.")) return describeLinkField(path);
  const own = place === "subject.id" ? entry?.id : undefined;
  return own ?? vocabulary.envelope.get(place)?.replaceAll("{subject}", nounOf(subject));
}

/** A sentence on a kind of link, by the name of its schema: `embeddedlinkpath`. */
export function describeLink(link: string): string | undefined {
  return vocabulary.links.get(link);
}

/** A sentence on a field of a link, whatever the kind: `["from", "contextId"]`. */
export function describeLinkField(path: readonly string[]): string | undefined {
  return vocabulary.linkFields.get(path.at(-1) ?? "");
}

/**
 * The former names of the fields of an object in an event, or of the values of an enum in it. Not every release has the
 * present name, and some have the former one. Callers leave out names that do not fit the schema.
 *
 * @param path - the names that lead to the object or to the enum: `["context"]`, `["subject", "content", "outcome"]`
 */
export function renamedFields(subject: string, predicate: string, path: readonly string[]): FormerNames | undefined {
  const place = path.join(".");
  const names = [subject, `${subject}.${predicate}`];
  return formerNames(
    vocabulary.renamed.filter(
      (renaming) => renaming.in === place && (renaming.of.length === 0 || renaming.of.some((of) => names.includes(of))),
    ),
  );
}

function formerNames(renamings: readonly Renaming[]): FormerNames | undefined {
  if (renamings.length === 0) return undefined;
  return Object.fromEntries(renamings.map(({ from, to, since }) => [from, { name: to, since }]));
}

function eventEntry(subject: string, predicate: string): EventEntry | undefined {
  return vocabulary.subjects.get(subject)?.events.get(predicate);
}

/** The nearest sentence wins: that of the event, of the subject, of the field in any subject, of any field so named. */
function describeContent(
  subject: SubjectEntry | undefined,
  event: EventEntry | undefined,
  path: readonly string[],
): string | undefined {
  const field = path.join(".");
  const named = event?.fields.get(field) ?? subject?.fields.get(field) ?? vocabulary.content.get(field);
  const [owner, last] = path.slice(-2);
  if (named !== undefined || owner === undefined || last === undefined) return named;
  return vocabulary.content.get(`*.${last}`)?.replaceAll("{owner}", nounOf(owner));
}

/** The words of a subject, or of a field named after one (`testSuiteRun`), for use in a sentence. */
function nounOf(name: string): string {
  return vocabulary.subjects.get(name.toLowerCase())?.words.join(" ") ?? name;
}
