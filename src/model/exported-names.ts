import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, ReleaseModel } from "./event-model.js";
import { isExportableName } from "./exportable-name.js";
import { type EventClash, eventCollision, ownerOf, sharedCollision, unusableName } from "./name-findings.js";
import { isReservedType } from "./reserved-types.js";
import { compareVersions } from "./version.js";
import { splitVersion } from "./versioned-type.js";

/** Names that every release exports besides those of its events. */
const ownExports = [
  "parse",
  "safeParse",
  "read",
  "hasType",
  "toCloudEvent",
  "fromCloudEvent",
  "examples",
  "EventType",
  "EventTypes",
  "EventOf",
  "BuildOptions",
  "CloudEvent",
  "EventDefinition",
  "OpenEventDefinition",
  "EventError",
  "EventErrorCode",
  "isEventError",
  "Issue",
  "Result",
  "Outcome",
  "CatalogueEventDefinition",
  "CatalogueMessageDefinition",
  "StandardSchema",
  "toPointer",
];

/** Names of files beside those of the events: an event called `Index` would take the place of one. */
const ownFiles = ["event", "index"];

/** The names that no event can have, whatever its release, in lower case. */
export const namesOfEveryRelease: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [...ownExports, ...ownFiles].map((name) => name.toLowerCase()),
);

/**
 * Finds names that would be given twice in one release. They count as the same if they differ in case only, since they name
 * files too, and some file systems ignore case.
 */
export function findCollisions(release: ReleaseModel): readonly Diagnostic[] {
  const { union } = release.profile;
  const taken = new Map<string, string>();
  const take = (name: string, owner: string): string | undefined => {
    const key = name.toLowerCase();
    const other = taken.get(key);
    if (other === undefined) taken.set(key, owner);
    return other === owner ? undefined : other;
  };
  for (const file of ownFiles) take(file, "a file that every package has");
  for (const name of [...ownExports, union, `is${union}`]) take(name, `what every package exports`);
  const shared = Object.keys({ ...release.definitions, ...release.inputs }).flatMap((name) => {
    const other = take(name, `the shared schema ${name}`);
    return other === undefined ? [] : [sharedCollision(name, other)];
  });
  const families = familiesOf(release.events);
  const events = inOrderOfClaim(families);
  const unusable = events.filter((event) => !isUsable(event)).map(unusableName);
  const clashes: readonly EventClash[] = events.filter(isUsable).flatMap((event) => {
    const found = namesOf(event).flatMap((name) => {
      const other = take(name, ownerOf(event));
      return other === undefined ? [] : [{ event, name, other }];
    });
    return found.slice(0, 1);
  });
  // Told when all names are taken, since what is suggested must not collide with an event that comes later.
  const takeAll = (event: EventModel, pascal: string): boolean => {
    const names = namesOf(event).map((name) => name.replace(event.name.pascal, pascal));
    const owners = new Set(names.map((name) => taken.get(name.toLowerCase()) ?? ownerOf(event)));
    if (isReservedType(pascal) || owners.size > 1 || !owners.has(ownerOf(event))) return false;
    for (const name of names) take(name, ownerOf(event));
    return true;
  };
  const collisions = clashes.map((clash) => {
    const family = families.get(splitVersion(clash.event.type).stem) ?? [];
    return eventCollision(clash, family, (pascal) => takeAll(clash.event, pascal));
  });
  return [...shared, ...unusable, ...collisions];
}

function isUsable({ name: { camel, pascal } }: EventModel): boolean {
  return isExportableName(camel) && isExportableName(pascal) && !isReservedType(pascal);
}

function namesOf({ name, parts }: EventModel): readonly string[] {
  return [name.pascal, `${name.pascal}Input`, ...Object.keys(parts)];
}

/** The events by their types without versions. */
function familiesOf(events: readonly EventModel[]): ReadonlyMap<string, readonly EventModel[]> {
  const families = new Map<string, EventModel[]>();
  for (const event of events) {
    const { stem } = splitVersion(event.type);
    const family = families.get(stem);
    if (family === undefined) families.set(stem, [event]);
    else family.push(event);
  }
  return families;
}

/**
 * What the user cannot change comes first, so that what collides with it is what the user can change; and of the versions of
 * an event the newest one, which should have the plain name.
 */
function inOrderOfClaim(families: ReadonlyMap<string, readonly EventModel[]>): readonly EventModel[] {
  const newestFirst = (a: EventModel, b: EventModel): number =>
    compareVersions(splitVersion(b.type).version, splitVersion(a.type).version);
  const events = [...families.values()].flatMap((family) =>
    family.length === 1 ? family : [...family].sort(newestFirst),
  );
  return events.sort((a, b) => Number(b.provenance.bundled) - Number(a.provenance.bundled));
}
