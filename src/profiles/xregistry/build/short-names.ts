import { type EventName, eventName, splitWords } from "../../../model/event-name.js";
import { isExportableName } from "../../../model/exportable-name.js";

/**
 * Names things by the last steps of their long names: by as few as tell them apart. Never by a number, which would change when
 * something is added.
 *
 * @param stepsOf - the steps of the long name of a thing, in order
 * @param least - how many steps a name has at least, if there are so many
 * @param isTaken - whether a name, in lower case, cannot be used whatever else there is
 */
export function shortNames<Thing>(
  things: readonly Thing[],
  stepsOf: (thing: Thing) => readonly string[],
  least = 1,
  isTaken: (name: string) => boolean = () => false,
): ReadonlyMap<Thing, EventName> {
  const named = things.map((thing) => ({ thing, steps: stepsOf(thing).filter(hasWords), length: least }));
  const nameOf = ({ steps, length }: (typeof named)[number]): EventName => nameOfSteps(steps.slice(-length));
  for (;;) {
    const uses = countUses(named.map((each) => nameOf(each).pascal.toLowerCase()));
    const growing = named.filter((each) => {
      const { camel, pascal } = nameOf(each);
      const isAlone = uses.get(pascal.toLowerCase()) === 1;
      const isUsable = isExportableName(camel) && isExportableName(pascal) && !isTaken(pascal.toLowerCase());
      return each.length < each.steps.length && !(isAlone && isUsable);
    });
    if (growing.length === 0) return new Map(named.map((each) => [each.thing, nameOf(each)]));
    for (const each of growing) each.length++;
  }
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
