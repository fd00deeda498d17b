import { type EventName, eventName, splitWords } from "../../../model/event-name.js";
import { isExportableName } from "../../../model/exportable-name.js";
import { namesOfEveryRelease } from "../../../model/exported-names.js";
import { isReservedType } from "../../../model/reserved-types.js";
import { reverseDomainLength } from "./reverse-domain.js";

/** A name, and other names for the same thing, to suggest where the name cannot be used. */
export interface ProposedName {
  readonly name: EventName;
  readonly others: readonly EventName[];
}

/**
 * Names an event after its type: relative to the id of its message group, or without a reverse domain. The name depends on
 * nothing else, so that no other event can change it.
 *
 * @param groups - the ids of the message groups of its messages
 */
export function nameOfEvent(type: string, groups: readonly string[]): ProposedName {
  const { steps, dropped } = relativeSteps(type, groups);
  const longer = Array.from({ length: dropped.length }, (_, at) => [
    ...dropped.slice(dropped.length - 1 - at),
    ...steps,
  ]);
  const usable = (words: readonly string[]): EventName => withKind(words, "event", isReservedForEvents);
  const word = wordsOf(steps);
  const others = word.length === 0 ? [["my", "event"]] : [...longer.map(wordsOf), ["other", ...word]];
  return { name: usable(word), others: others.map((words) => eventName(words)) };
}

/** Names an endpoint after its id: `weatherEndpoint`. */
export function nameOfEndpoint(id: string): ProposedName {
  return nameOfKind(id, "endpoint", []);
}

/**
 * Names the messages of a group that no endpoint carries: `weatherMessages`.
 *
 * @param over - the protocol, if the name has to say it: `weatherMessagesOverKafka`
 */
export function nameOfMessages(id: string, over: string | undefined): ProposedName {
  return nameOfKind(id, "messages", over === undefined ? [] : ["over", over]);
}

/** Names a message of an endpoint that carries its event more than once. */
export function nameOfMessage(id: string, group: string): ProposedName {
  const name = withKind(wordsOf(relativeSteps(id, [group]).steps), "message", () => false);
  return { name, others: [eventName(wordsOf(stepsOf(`${group}/${id}`)))] };
}

function nameOfKind(id: string, kind: string, suffix: readonly string[]): ProposedName {
  const { steps, dropped } = relativeSteps(id, []);
  const named = (all: readonly string[]): EventName => {
    const words = wordsOf(all);
    if (words.length === 0) return eventName([]);
    const whole = startsWithDigit(words) ? [kind, ...words] : words.at(-1) === kind ? words : [...words, kind];
    return eventName([...whole, ...suffix]);
  };
  return { name: named(steps), others: [named([...dropped, ...steps]), named(["other", ...steps])] };
}

/** The steps of an identifier that make up a name, and those before them that do not. */
interface RelativeSteps {
  readonly steps: readonly string[];
  readonly dropped: readonly string[];
}

function relativeSteps(id: string, groups: readonly string[]): RelativeSteps {
  const fitting = groups.filter((group) => id.startsWith(group) && separators.test(id.charAt(group.length)));
  for (const group of [...fitting].sort((a, b) => b.length - a.length)) {
    const steps = stepsOf(id.slice(group.length));
    if (steps.some(isName)) return { steps, dropped: stepsOf(group) };
  }
  const authority = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(id)?.[0] ?? "";
  const path = stepsOf(id.slice(authority.length));
  if (authority !== "" && path.some(isName)) return { steps: path, dropped: stepsOf(authority) };
  const all = stepsOf(id);
  let length = reverseDomainLength(all);
  while (length > 0 && !all.slice(length).some(isName)) length--;
  return { steps: all.slice(length), dropped: all.slice(0, length) };
}

const separators = /[./:#@~]/;

/** Splits a long name such as `uk.org.carbonintensity.Intensity`. */
function stepsOf(name: string): readonly string[] {
  return name.split(/[./:#@~]+/).filter((step) => splitWords(step).length > 0);
}

/** Returns whether a step is more than a version. */
function isName(step: string): boolean {
  return !/^v?\d+$/i.test(step);
}

/** Returns the words of some steps in ASCII: `é` becomes `e`, and letters without such a form are dropped. */
function wordsOf(steps: readonly string[]): readonly string[] {
  const words = steps.flatMap(splitWords).map((word) => word.normalize("NFKD").replace(/[^A-Za-z0-9]/g, ""));
  return words.filter((word) => word !== "");
}

/** Adds the kind to a name that cannot be exported: `delete` becomes `deleteEvent`, and `4711` becomes `event4711`. */
function withKind(words: readonly string[], kind: string, isReserved: (name: EventName) => boolean): EventName {
  const name = eventName(words);
  const isUsable = isExportableName(name.camel) && isExportableName(name.pascal) && !isReserved(name);
  if (isUsable || words.length === 0) return name;
  return eventName(startsWithDigit(words) ? [kind, ...words] : [...words, kind]);
}

function startsWithDigit([first = ""]: readonly string[]): boolean {
  return /^\d/.test(first);
}

/** Returns whether generated modules use a type name for something else. */
export function isReservedForEvents({ pascal }: EventName): boolean {
  return isReservedForEndpoints({ pascal }) || namesInEndpointModules.has(pascal.toLowerCase());
}

/** Returns whether every package uses a type name for something else. */
export function isReservedForEndpoints({ pascal }: Pick<EventName, "pascal">): boolean {
  return namesOfEveryRelease.has(pascal.toLowerCase()) || isReservedType(pascal);
}

/** Names that the modules of a catalogue declare or import, besides those of its events. */
const namesInEndpointModules: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    "avro avrocompact protobuf xml amqpendpoint httpendpoint kafkaendpoint mqttendpoint natsendpoint " +
    "catalogueevent iscatalogueevent"
  ).split(" "),
);
