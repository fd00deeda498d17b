import { inside, isMapping, list, mapping, text, texts } from "./narrow.js";

/** The vocabulary file of `schemas/`, taken apart: what the words of CDEvents mean, in whatever release they occur. */
export interface Vocabulary {
  /** A sentence by predicate, with `{subject}` for the words of the subject. */
  readonly predicates: ReadonlyMap<string, string>;
  readonly subjects: ReadonlyMap<string, SubjectEntry>;
  /** Sentences on fields below `subject.content`, by path, or by `*.` and the last name of the path. */
  readonly content: ReadonlyMap<string, string>;
  /** Sentences on all other fields of events, by path. */
  readonly envelope: ReadonlyMap<string, string>;
  /** What is known about events of other people's types: here the fields are all those of the event, by path. */
  readonly custom: EventEntry;
  /** Sentences on whole link schemas, by name. */
  readonly links: ReadonlyMap<string, string>;
  /** Sentences on fields anywhere in links, by name. */
  readonly linkFields: ReadonlyMap<string, string>;
  readonly renamed: readonly Renaming[];
}

/** What is known about a subject. */
export interface SubjectEntry {
  readonly words: readonly string[];
  readonly is: string;
  /** The sentence on `subject.id`. */
  readonly id: string;
  readonly events: ReadonlyMap<string, EventEntry>;
  readonly fields: ReadonlyMap<string, string>;
}

/** What is known about an event, and about those of its fields that mean something special in it. */
export interface EventEntry {
  readonly is: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** A field, or a value of an enum, that had another name before a release. */
export interface Renaming {
  /** The path of the object that has the field, or of the field that has the values; in links it may be anywhere. */
  readonly in: string;
  /** The subjects and events (`ticket`, `ticket.closed`) that this is about; all, if there are none. */
  readonly of: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly since: string;
}

const keys = [...["predicates", "subjects", "content", "envelope", "custom"], ...["links", "linkFields", "renamed"]];

/**
 * Takes the parsed vocabulary file apart.
 *
 * @throws CatalogueError naming file and place, where the file is not as schemas/README.md describes it
 */
export function readVocabulary(value: unknown, file: string): Vocabulary {
  const root = mapping(value, file, keys);
  const at = (key: string): string => inside(file, key);
  return {
    predicates: texts(root["predicates"], at("predicates")),
    subjects: entries(root["subjects"], at("subjects"), readSubject),
    content: texts(root["content"], at("content")),
    envelope: texts(root["envelope"], at("envelope")),
    custom: readEvent(root["custom"], at("custom")),
    links: texts(root["links"], at("links")),
    linkFields: texts(root["linkFields"], at("linkFields")),
    renamed: list(root["renamed"], at("renamed")).map(readRenaming),
  };
}

function entries<T>(value: unknown, place: string, read: (entry: unknown, place: string) => T): ReadonlyMap<string, T> {
  return new Map(Object.entries(mapping(value, place)).map(([key, entry]) => [key, read(entry, inside(place, key))]));
}

function readSubject(value: unknown, place: string): SubjectEntry {
  const subject = mapping(value, place, ["words", "is", "id", "events", "fields"]);
  return {
    words: text(subject["words"], inside(place, "words")).split(" "),
    is: text(subject["is"], inside(place, "is")),
    id: text(subject["id"], inside(place, "id")),
    events: entries(subject["events"], inside(place, "events"), readEvent),
    fields: texts(subject["fields"], inside(place, "fields")),
  };
}

function readEvent(value: unknown, place: string): EventEntry {
  if (!isMapping(value)) return { is: text(value, place), fields: new Map() };
  const event = mapping(value, place, ["is", "fields"]);
  return { is: text(event["is"], inside(place, "is")), fields: texts(event["fields"], inside(place, "fields")) };
}

function readRenaming({ value, place }: { readonly value: unknown; readonly place: string }): Renaming {
  const renaming = mapping(value, place, ["in", "of", "from", "to", "since"]);
  return {
    in: renaming["in"] === undefined ? "" : text(renaming["in"], inside(place, "in")),
    of: list(renaming["of"], inside(place, "of")).map((item) => text(item.value, item.place)),
    from: text(renaming["from"], inside(place, "from")),
    to: text(renaming["to"], inside(place, "to")),
    since: text(renaming["since"], inside(place, "since")),
  };
}
