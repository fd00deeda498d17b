import { type Diagnostic, diagnose, type Place } from "../../../diagnostics/diagnostic.js";
import type { EventName } from "../../../model/event-name.js";
import { isExportableName } from "../../../model/exportable-name.js";
import { overrideLine } from "../../../model/name-overrides.js";
import type { ProposedName } from "./names.js";

/** Something that is exported under a name. */
export interface Exported<Thing> {
  readonly thing: Thing;
  /** The key that a name for it has in the configuration: an event type, `endpoints/<id>` or `messagegroups/<id>`. */
  readonly key: string;
  readonly override: EventName | undefined;
  readonly proposed: ProposedName;
  readonly place: Place;
}

/** What is exported under which name, and what is left out because it has no name of its own. */
export interface ClaimedNames<Thing> {
  readonly names: ReadonlyMap<Thing, EventName>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a name has to be like, and what it stands for. */
export interface NamingRules {
  /** All names that a thing of this name exports. Two names are the same if they differ in case only. */
  readonly claimsOf: (name: EventName) => readonly string[];
  readonly isReserved: (name: EventName) => boolean;
  /** Names in lower case that are not available, and what has them. */
  readonly taken?: ReadonlyMap<string, string>;
}

/**
 * Gives each thing its name. Where two have the same name, the later one is left out: its name would otherwise depend on the
 * other one. Names from the configuration come first.
 */
export function claimNames<Thing>(
  things: readonly Exported<Thing>[],
  { claimsOf, isReserved, taken }: NamingRules,
): ClaimedNames<Thing> {
  const owners = new Map(taken);
  const isUsable = (name: EventName): boolean =>
    isExportableName(name.camel) && isExportableName(name.pascal) && !isReserved(name);
  const names = new Map<Thing, EventName>();
  const refused: { readonly exported: Exported<Thing>; readonly owner: string | undefined }[] = [];
  const ordered = [...things].sort((a, b) => Number(b.override !== undefined) - Number(a.override !== undefined));
  const ownerOf = (name: EventName): string | undefined =>
    claimsOf(name)
      .map((claim) => owners.get(claim.toLowerCase()))
      .find((owner) => owner !== undefined);
  const claim = (name: EventName, owner: string): void => {
    for (const each of claimsOf(name)) owners.set(each.toLowerCase(), owner);
  };
  for (const exported of ordered) {
    const name = exported.override ?? exported.proposed.name;
    const owner = isUsable(name) ? ownerOf(name) : undefined;
    if (!isUsable(name) || owner !== undefined) {
      refused.push({ exported, owner });
      continue;
    }
    names.set(exported.thing, name);
    claim(name, exported.key);
  }
  // Suggestions come last, since they must not collide with anything that has its name.
  const diagnostics = refused.map(({ exported, owner }) => {
    const { key, override, proposed, place } = exported;
    const free = proposed.others.find((other) => isUsable(other) && ownerOf(other) === undefined);
    if (free !== undefined) claim(free, key);
    const line = overrideLine(key, free?.camel ?? "aNameOfYourOwn");
    const name = brief((override ?? proposed.name).camel);
    const code = owner === undefined ? "unusable-name" : "name-collision";
    const problem =
      owner === undefined
        ? `has no name that can be exported${name === "" ? "" : `: ${JSON.stringify(name)}`}`
        : `would be exported as ${name}, which is the name of ${brief(owner)}`;
    const message = `${brief(key)} ${problem}; it is left out`;
    return { ...diagnose(code, message, place, `Add ${line} to cdevents-gen.json.`), severity: "warning" as const };
  });
  return { names, diagnostics };
}

/** Shortens a name that a message quotes. */
function brief(name: string): string {
  return name.length <= 100 ? name : `${name.slice(0, 100)}…`;
}
