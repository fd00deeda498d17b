import { CatalogueError, inside, isMapping, list, type Mapping, mapping, text } from "./narrow.js";

/** A release file of `schemas/`, taken apart; the types of its fields are still in the notation. */
export interface ReleaseFile {
  /** The name of the file, for errors. */
  readonly file: string;
  readonly release: string;
  /** What every `$id` of the release begins with. */
  readonly base: string;
  readonly events: readonly EventFacts[];
  /** The event for types that the release does not define; the older releases have none. */
  readonly custom?: CustomFacts;
  readonly shapes: Mapping;
  readonly links: Mapping;
}

/** What a release says about one event. */
export interface EventFacts {
  readonly subject: string;
  readonly predicate: string;
  readonly version: string;
  /** The `$id`, without the base; `{subject}`, `{words}` and `{predicate}` are still to be filled in. */
  readonly id: string;
  /** The fields of the whole event, with the exceptions for this one. */
  readonly envelope: Mapping;
  /** The fields of `subject.content`. */
  readonly content: Mapping;
  readonly place: string;
}

/** What a release says about events of other people's types. */
export interface CustomFacts {
  readonly id: string;
  readonly envelope: Mapping;
  readonly place: string;
}

interface Exception {
  readonly of: readonly string[];
  readonly id: string | undefined;
  readonly event: Mapping;
}

const keys = ["release", "base", "id", "event", "exceptions", "shapes", "events", "custom", "links"];

/**
 * Takes a parsed release file apart.
 *
 * @throws CatalogueError naming file and place, where the file is not in the notation of schemas/README.md
 */
export function readReleaseFile(value: unknown, file: string): ReleaseFile {
  const root = mapping(value, file, keys);
  const at = (key: string): string => inside(file, key);
  const id = text(root["id"], at("id"));
  const envelope = mapping(root["event"], at("event"));
  const exceptions = list(root["exceptions"], at("exceptions")).map(readException);
  const events = readEvents(mapping(root["events"], at("events")), at("events")).map((event) => {
    const own = exceptions.filter(({ of }) => of.includes(event.subject) || of.includes(nameOf(event)));
    return {
      ...event,
      id: own.findLast((exception) => exception.id !== undefined)?.id ?? id,
      envelope: own.reduce((merged, exception) => overlay(merged, exception.event), envelope),
    };
  });
  refuseUnknownExceptions(exceptions, events, at("exceptions"));
  return {
    file,
    release: text(root["release"], at("release")),
    base: text(root["base"], at("base")),
    events,
    ...(root["custom"] !== undefined && { custom: readCustom(root["custom"], envelope, at("custom")) }),
    shapes: mapping(root["shapes"], at("shapes")),
    links: mapping(root["links"], at("links")),
  };
}

function readEvents(subjects: Mapping, place: string): readonly Omit<EventFacts, "id" | "envelope">[] {
  return Object.entries(subjects).flatMap(([subject, predicates]) =>
    Object.entries(mapping(predicates, inside(place, subject))).map(([key, content]) => {
      const here = inside(inside(place, subject), key);
      const [, predicate, version] = /^([a-z]+)@(\d+\.\d+\.\d+\S*)$/u.exec(key) ?? [];
      if (predicate === undefined || version === undefined) {
        throw new CatalogueError(here, "expected the key to be predicate@version");
      }
      return { subject, predicate, version, content: mapping(content, here), place: here };
    }),
  );
}

function readException({ value, place }: { readonly value: unknown; readonly place: string }): Exception {
  const { of, id, event } = mapping(value, place, ["of", "id", "event"]);
  return {
    of: list(of, inside(place, "of")).map((item) => text(item.value, item.place)),
    id: id === undefined ? undefined : text(id, inside(place, "id")),
    event: mapping(event, inside(place, "event")),
  };
}

/** Without this check, a misspelt exception would be ignored. */
function refuseUnknownExceptions(exceptions: readonly Exception[], events: readonly EventFacts[], place: string): void {
  const known = new Set(events.flatMap((event) => [event.subject, nameOf(event)]));
  const unknown = exceptions.flatMap(({ of }) => of).find((name) => !known.has(name));
  if (unknown !== undefined) throw new CatalogueError(place, `there is no event ${unknown}`);
}

function readCustom(value: unknown, envelope: Mapping, place: string): CustomFacts {
  const { id, event } = mapping(value, place, ["id", "event"]);
  return {
    id: text(id, inside(place, "id")),
    envelope: overlay(envelope, mapping(event, inside(place, "event"))),
    place: inside(place, "event"),
  };
}

/** Replaces fields, or what is inside them, by those of another mapping; a field is the same with and without its `!`. */
function overlay(under: Mapping, over: Mapping): Mapping {
  const replaced = Object.entries(under).map(([key, value]) => {
    const by = sameField(over, key);
    if (by === undefined) return [key, value];
    const change = over[by];
    return [by, isMapping(value) && isMapping(change) ? overlay(value, change) : change];
  });
  const added = Object.entries(over).filter(([key]) => sameField(under, key) === undefined);
  return Object.fromEntries([...replaced, ...added]);
}

function sameField(fields: Mapping, key: string): string | undefined {
  const name = key.replace(/!$/u, "");
  return [name, `${name}!`].find((spelling) => Object.hasOwn(fields, spelling));
}

function nameOf({ subject, predicate }: { readonly subject: string; readonly predicate: string }): string {
  return `${subject}.${predicate}`;
}
