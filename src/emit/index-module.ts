import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { escapeDocText } from "../print/doc-comment.js";
import { propertyAccess, stringLiteral } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue, importLines } from "../print/module.js";
import type { Template, TemplateValues } from "../print/template.js";
import { header } from "./header.js";
import { eventPath, indexPath, runtimePath } from "./paths.js";

/** Prints the module that a release is imported through. */
export function indexModule(release: ReleaseModel, template: Template): string {
  const { union, discriminant, runtime } = release.profile;
  const imports = [
    ...release.events.flatMap((event) => [
      importedType(eventPath(release, event), event.name.pascal),
      importedValue(eventPath(release, event), event.name.camel),
    ]),
    importedType(runtimePath("event-error.ts"), "Result"),
    importedValue(runtimePath(runtime.reader.module), runtime.reader.name),
    importedType(runtimePath(runtime.reader.typeModule), runtime.reader.type),
    ...(runtime.hasOutcomes ? [importedType(runtimePath(runtime.reader.typeModule), "Outcome")] : []),
    ...(runtime.envelope === undefined ? [] : envelopeImports(runtimePath(runtime.envelope), union)),
  ];
  return template({
    header: header(release.source),
    imports: importLines(indexPath(release), imports),
    release: release.title,
    union,
    reader: runtime.reader.type,
    defineReader: runtime.reader.name,
    hasOutcomes: runtime.hasOutcomes,
    enveloped: runtime.envelope !== undefined,
    formatTypes: Object.entries(runtime.types).map(([module, names]) => ({
      names: names.join(", "),
      module: module.replace(/\.ts$/, ".js"),
    })),
    typeOfEvent: `event${discriminant.map(propertyAccess).join("")}`,
    shared: [...Object.keys(release.definitions), ...Object.keys(release.inputs)]
      .filter((name) => !Object.hasOwn(release.typeNames ?? {}, name))
      .sort()
      .join(", "),
    // It stands in a comment.
    exampleType: escapeDocText(stringLiteral(release.events[0]?.type ?? "")),
    typedEvents: release.events.filter(({ typePattern }) => typePattern === undefined).map(eventValues),
    openEvents: release.events.filter(({ typePattern }) => typePattern !== undefined).map(eventValues),
    events: release.events.map(eventValues),
  });
}

function envelopeImports(module: string, union: string): readonly ImportedSymbol[] {
  return [
    importedType(runtimePath("cloudevents/event.ts"), "CloudEvent"),
    ...["EnvelopeOptions", `Enveloped${union}`, "OpenOptions"].map((name) => importedType(module, name)),
    ...["fromEnvelope", "toEnvelope"].map((name) => importedValue(module, name)),
  ];
}

function eventValues({ name, type, parts }: EventModel): TemplateValues {
  return {
    camel: name.camel,
    pascal: name.pascal,
    kebab: name.kebab,
    type: stringLiteral(type),
    types: [name.pascal, ...Object.keys(parts), `${name.pascal}Input`].map((exported) => `type ${exported}`).join(", "),
  };
}
