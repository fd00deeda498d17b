import { type EventName, eventName, splitWords } from "../../../model/event-name.js";
import { isExportableName } from "../../../model/exportable-name.js";
import { namesOfEveryRelease } from "../../../model/exported-names.js";
import { isReservedType } from "../../../model/reserved-types.js";
import type { CarriedEndpoint } from "./carried-endpoints.js";
import type { LogicalEvent } from "./logical-event.js";

/** What the modules of endpoints import besides events. */
const namesOfEndpointModules: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "avro avrocompact protobuf xml amqpendpoint httpendpoint kafkaendpoint mqttendpoint natsendpoint".split(" "),
);

/** Names events by the last step of their type, `intensity` for `uk.org.carbonintensity.Intensity`, or by more of them. */
export function nameEvents(events: readonly LogicalEvent[]): ReadonlyMap<LogicalEvent, EventName> {
  return shortNames(events, ({ type }) => stepsOfName(type), {
    isTaken: (name) => namesOfEveryRelease.has(name) || isReservedType(name) || namesOfEndpointModules.has(name),
    kind: "event",
  });
}

/**
 * Names endpoints by the last two steps of their ids, or by more of them. The module of an endpoint imports events, so that
 * an endpoint `orders` that carries an event `orders` is called `ordersEndpoint`.
 */
export function nameEndpoints(
  endpoints: readonly CarriedEndpoint[],
  events: Iterable<EventName>,
): ReadonlyMap<CarriedEndpoint, EventName> {
  const ofEvents = new Set([...events].flatMap(({ pascal }) => [pascal, `${pascal}Input`]).map(lower));
  return shortNames(endpoints, ({ id }) => id.flatMap(stepsOfName), {
    least: 2,
    isTaken: (name) =>
      ofEvents.has(name) || ofEvents.has(`${name}messages`) || namesOfEveryRelease.has(name) || isReservedType(name),
    kind: "endpoint",
  });
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** What the names of things of one kind have to be like. */
interface NamingRules {
  /** How many steps a name has at least, if there are so many. */
  readonly least?: number;
  /** Whether a name, in lower case, cannot be used whatever else there is. */
  readonly isTaken?: (name: string) => boolean;
  /** What the things are, `event`: a word for the names that cannot be used even with all their steps. */
  readonly kind?: string;
}

/**
 * Names things by the last steps of their long names: by as few as tell them apart. Never by a number, which would change when
 * something is added.
 *
 * @param stepsOf - the steps of the long name of a thing, in order
 */
export function shortNames<Thing>(
  things: readonly Thing[],
  stepsOf: (thing: Thing) => readonly string[],
  { least = 1, isTaken = () => false, kind }: NamingRules = {},
): ReadonlyMap<Thing, EventName> {
  const named = things.map((thing) => {
    const steps = stepsOf(thing).filter(hasWords);
    return { thing, steps, length: least + versionSteps(steps) };
  });
  const nameOf = ({ steps, length }: (typeof named)[number]): EventName => nameOfSteps(steps.slice(-length));
  const isUsable = ({ camel, pascal }: EventName): boolean =>
    isExportableName(camel) && isExportableName(pascal) && !isTaken(pascal.toLowerCase());
  for (;;) {
    const uses = countUses(named.map((each) => nameOf(each).pascal.toLowerCase()));
    const growing = named.filter((each) => {
      const name = nameOf(each);
      const isAlone = uses.get(name.pascal.toLowerCase()) === 1;
      return each.length < each.steps.length && !(isAlone && isUsable(name));
    });
    if (growing.length === 0) break;
    for (const each of growing) each.length++;
  }
  const finalName = (name: EventName): EventName =>
    kind === undefined || isUsable(name) || name.words.length === 0 ? name : withKind(name, kind);
  return new Map(named.map((each) => [each.thing, finalName(nameOf(each))]));
}

/** How many of the last steps are a version, which is no name: that of `order.created.v1` is `createdV1`. */
function versionSteps(steps: readonly string[]): number {
  return steps.length - 1 - steps.findLastIndex((step) => !/^v?\d+$/i.test(step));
}

/** `delete` is no name for a value, but `deleteEvent` is; no name begins with a digit, so that of `4711` is `event4711`. */
function withKind({ words }: EventName, kind: string): EventName {
  return eventName(/^\d/.test(words[0] ?? "") ? [kind, ...words] : [...words, kind]);
}

/** How often each of some texts is there. */
export function countUses(texts: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1);
  return uses;
}

/** The steps of a long name such as `uk.org.carbonintensity.Intensity`. */
export function stepsOfName(name: string): readonly string[] {
  return name.split(/[./:#@~]+/);
}

function hasWords(step: string): boolean {
  return splitWords(step).length > 0;
}

function nameOfSteps(steps: readonly string[]): EventName {
  const words = steps.flatMap(splitWords).map(plainLetters);
  return eventName(words.filter((word) => word !== ""));
}

/** Letters that an identifier of ours may have: `é` is written as `e`, and what has no such form is left out. */
function plainLetters(word: string): string {
  return word.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "");
}
