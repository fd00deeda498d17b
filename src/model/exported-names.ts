import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.js";
import type { EventModel, Provenance, ReleaseModel } from "./event-model.js";
import { isExportableName } from "./exportable-name.js";
import { isReservedType } from "./reserved-types.js";

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
 * files too, and some file systems do not tell case apart.
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
  // What the user cannot change comes first, so that what collides with it is what the user can change.
  const events = [...release.events].sort((a, b) => Number(b.provenance.bundled) - Number(a.provenance.bundled));
  const own = events.flatMap((event) => {
    const { camel, pascal } = event.name;
    if (!isExportableName(camel) || !isExportableName(pascal) || isReservedType(pascal)) return [unusable(event)];
    const owner = `the event ${event.type}`;
    const clashes = namesOf(event).flatMap((name) => {
      const other = take(name, owner);
      return other === undefined ? [] : [{ name, other }];
    });
    const [first] = clashes;
    return first === undefined ? [] : [collision(event, first.name, first.other)];
  });
  return [...shared, ...own, ...endpointCollisions(release)];
}

function namesOf({ name, parts }: EventModel): readonly string[] {
  return [name.pascal, `${name.pascal}Input`, ...Object.keys(parts)];
}

function unusable(event: EventModel): Diagnostic {
  return diagnose(
    "unusable-name",
    `${JSON.stringify(brief(event.name.camel))}, the name of ${brief(event.type)}, cannot be exported`,
    placeOf(event.provenance),
    event.kind === "cdevent" ? undefined : "Give it a type that ends with a word of plain letters.",
  );
}

/** Endpoints have a module of their own to be exported from, so that only their own names can clash. */
function endpointCollisions({ endpoints }: ReleaseModel): readonly Diagnostic[] {
  const taken = new Set<string>();
  return endpoints.flatMap(({ name, provenance }) => {
    const place = placeOf(provenance);
    const source = brief(provenance.source);
    if (!isExportableName(name.camel) || !isExportableName(name.pascal)) {
      const message = `${JSON.stringify(brief(name.camel))}, the name of ${source}, cannot be exported`;
      return [diagnose("unusable-name", message, place, "Give it an id that ends with a word of plain letters.")];
    }
    const key = name.pascal.toLowerCase();
    const message = `${source} would be exported as ${name.camel}, which is the name of another endpoint already`;
    const found = taken.has(key) ? [diagnose("name-collision", message, place, "Rename one of the two.")] : [];
    taken.add(key);
    return found;
  });
}

function sharedCollision(name: string, other: string): Diagnostic {
  const fix = `Add "x-cdevents-gen": { "name": "My${name}" } to the schema that is called ${name}.`;
  return diagnose(
    "name-collision",
    `a schema would be exported as ${name}, which is the name of ${other} already`,
    undefined,
    fix,
  );
}

function collision(event: EventModel, name: string, other: string): Diagnostic {
  const [qualifier = "other"] = event.type.split(".").slice(1);
  const suggestion = `${qualifier.replace(/[^A-Za-z]/g, "")}${event.name.pascal}`;
  return diagnose(
    "name-collision",
    `${brief(event.type)} would be exported as ${brief(name)}, which is the name of ${brief(other)} already`,
    placeOf(event.provenance),
    event.kind === "cdevent"
      ? `Add "x-cdevents-gen": { "name": "${suggestion}" } to this schema, or leave one of the two out.`
      : "Give it a type with other words in plain letters, or leave one of the two out.",
  );
}

function placeOf({ file, pointer = "" }: Provenance): Place {
  return { file, pointer };
}

/** As much of a name as tells a reader which it is. */
function brief(name: string): string {
  return name.length <= 100 ? name : `${name.slice(0, 100)}…`;
}
