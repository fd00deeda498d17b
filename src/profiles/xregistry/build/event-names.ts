import { type EventName, eventName, splitWords } from "../../../model/event-name.js";
import { isExportableName } from "../../../model/exportable-name.js";
import { namesOfEveryRelease } from "../../../model/exported-names.js";
import type { LogicalEvent } from "./logical-event.js";

/**
 * Names events by the last step of their type, `intensity` for `uk.org.carbonintensity.Intensity`; where that would name two
 * of them, by as many steps more as tell them apart. Never by a number, which would change when an event is added.
 */
export function nameEvents(events: readonly LogicalEvent[]): ReadonlyMap<LogicalEvent, EventName> {
  const steps = new Map(events.map((event) => [event, stepsOf(event)]));
  const lengths = new Map(events.map((event) => [event, 1]));
  for (;;) {
    const groups = new Map<string, LogicalEvent[]>();
    for (const event of events) {
      const name = nameOf(steps.get(event) ?? [], lengths.get(event) ?? 1).pascal.toLowerCase();
      groups.set(name, [...(groups.get(name) ?? []), event]);
    }
    const longer = [...groups.values()].flatMap((group) =>
      group.length > 1 ? group : unusable(group, steps, lengths),
    );
    const growing = longer.filter((event) => (lengths.get(event) ?? 1) < (steps.get(event)?.length ?? 0));
    if (growing.length === 0) break;
    for (const event of growing) lengths.set(event, (lengths.get(event) ?? 1) + 1);
  }
  return new Map(events.map((event) => [event, nameOf(steps.get(event) ?? [], lengths.get(event) ?? 1)]));
}

/** What cannot be exported under its short name, such as an event called `Event` or `Delete`, gets a longer one too. */
function unusable(
  group: readonly LogicalEvent[],
  steps: ReadonlyMap<LogicalEvent, readonly string[]>,
  lengths: ReadonlyMap<LogicalEvent, number>,
): readonly LogicalEvent[] {
  return group.filter((event) => {
    const { camel, pascal } = nameOf(steps.get(event) ?? [], lengths.get(event) ?? 1);
    return !isExportableName(camel) || !isExportableName(pascal) || namesOfEveryRelease.has(pascal.toLowerCase());
  });
}

function stepsOf({ type }: LogicalEvent): readonly string[] {
  return type.split(/[./:#@~]+/).filter((step) => splitWords(step).length > 0);
}

function nameOf(steps: readonly string[], length: number): EventName {
  const words = steps.slice(-length).flatMap(splitWords).map(plainLetters);
  return eventName(words.filter((word) => word !== ""));
}

/** Letters that an identifier of ours may have: `é` is written as `e`, and what has no such form is left out. */
function plainLetters(word: string): string {
  return word.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "");
}
