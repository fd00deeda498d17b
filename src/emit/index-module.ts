import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { escapeDocText } from "../print/doc-comment.js";
import { propertyAccess, stringLiteral } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue, importLines, relativeSpecifier } from "../print/module.js";
import type { Template, TemplateValues } from "../print/template.js";
import { compareCodeUnits } from "../schema/code-units.js";
import { header } from "./header.js";
import { eventPath, runtimePath, sharedPath } from "./paths.js";

/**
 * Prints a module that events are imported through: that of one release, or that of the package.
 *
 * @param releases - what it exports; all have the same profile
 */
export function indexModule(path: string, releases: readonly ReleaseModel[], template: Template): string {
  const [main] = releases;
  if (main === undefined) throw new Error("An index needs a release.");
  const { union, discriminant, runtime } = main.profile;
  const events = releases.flatMap((release) => release.events.map((event) => ({ release, event })));
  const imports = [
    ...events.flatMap(({ release, event }) => [
      importedType(eventPath(release, event), event.name.pascal),
      importedValue(eventPath(release, event), event.name.camel),
    ]),
    importedType(runtimePath("event-error.ts"), "Result"),
    importedValue(runtimePath(runtime.reader.module), runtime.reader.name),
    importedType(runtimePath(runtime.reader.typeModule), runtime.reader.type),
    ...(runtime.hasOutcomes ? [importedType(runtimePath(runtime.reader.typeModule), "Outcome")] : []),
    ...(runtime.envelope === undefined ? [] : envelopeImports(runtimePath(runtime.envelope), union)),
  ];
  const values = events.map(({ release, event }) => eventValues(path, release, event));
  const isOpen = events.map(({ event }) => event.typePattern !== undefined);
  return template({
    header: header(releases.map(({ source }) => source).join(", ")),
    imports: importLines(path, imports),
    // It is printed in comments, and the title of a catalogue contains the name of its file.
    release: escapeDocText(releases.map(({ title }) => title).join(" and ")).replaceAll("\n", " "),
    union,
    reader: runtime.reader.type,
    defineReader: runtime.reader.name,
    hasOutcomes: runtime.hasOutcomes,
    enveloped: runtime.envelope !== undefined,
    formatTypes: Object.entries(runtime.types).map(([module, names]) => ({
      names: names.join(", "),
      module: relativeSpecifier(path, runtimePath(module)),
    })),
    runtime: relativeSpecifier(path, runtimePath("")).replace(/\/$/, ""),
    typeOfEvent: `event${discriminant.map(propertyAccess).join("")}`,
    shared: sharedTypes(path, releases),
    // It is printed in a comment.
    exampleType: escapeDocText(stringLiteral(main.events[0]?.type ?? "")),
    typedEvents: values.filter((_, at) => !isOpen[at]),
    openEvents: values.filter((_, at) => isOpen[at]),
    events: values,
  });
}

/** The shared types of each release. Where releases have types of the same name, the first one is exported. */
function sharedTypes(path: string, releases: readonly ReleaseModel[]): readonly TemplateValues[] {
  const exported = new Set<string>();
  return releases.flatMap((release) => {
    const names = [...Object.keys(release.definitions), ...Object.keys(release.inputs)]
      .filter((name) => !exported.has(name) && !Object.hasOwn(release.typeNames ?? {}, name))
      .sort(compareCodeUnits);
    for (const name of names) exported.add(name);
    return names.length === 0
      ? []
      : [{ names: names.join(", "), module: relativeSpecifier(path, sharedPath(release)) }];
  });
}

function envelopeImports(module: string, union: string): readonly ImportedSymbol[] {
  return [
    importedType(runtimePath("cloudevents/event.ts"), "CloudEvent"),
    ...["EnvelopeOptions", `Enveloped${union}`, "OpenOptions"].map((name) => importedType(module, name)),
    ...["fromEnvelope", "toEnvelope"].map((name) => importedValue(module, name)),
  ];
}

function eventValues(path: string, release: ReleaseModel, event: EventModel): TemplateValues {
  const { name, type, parts } = event;
  return {
    camel: name.camel,
    pascal: name.pascal,
    module: relativeSpecifier(path, eventPath(release, event)),
    type: stringLiteral(type),
    types: [name.pascal, ...Object.keys(parts), `${name.pascal}Input`].map((exported) => `type ${exported}`).join(", "),
  };
}
