import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { escapeDocText } from "../print/doc-comment.js";
import { propertyAccess, stringLiteral } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue, importLines } from "../print/module.js";
import type { Template, TemplateValues } from "../print/template.js";
import { header } from "./header.js";
import { eventPath, indexPath, runtimePath } from "./paths.js";

/** Prints the module that a release is imported through. */
export function indexModule(release: ReleaseModel, template: Template): string {
  const { union, discriminant } = release.profile;
  const { reader, imports: profileImports, ...parts } = profileParts(release);
  const imports = [
    ...release.events.flatMap((event) => [
      importedType(eventPath(release, event), event.name.pascal),
      importedValue(eventPath(release, event), event.name.camel),
    ]),
    importedType(runtimePath("event-error.ts"), "Result"),
    ...profileImports,
  ];
  return template({
    header: header(release.source),
    imports: importLines(indexPath(release), imports),
    release: release.title,
    union,
    reader,
    ...parts,
    typeOfEvent: `event${discriminant.map(propertyAccess).join("")}`,
    shared: [...Object.keys(release.definitions), ...Object.keys(release.inputs)].sort().join(", "),
    // It stands in a comment.
    exampleType: escapeDocText(stringLiteral(release.events[0]?.type ?? "")),
    typedEvents: release.events.filter(({ typePattern }) => typePattern === undefined).map(eventValues),
    openEvents: release.events.filter(({ typePattern }) => typePattern !== undefined).map(eventValues),
    events: release.events.map(eventValues),
  });
}

/** What reads any event of a release, and what there is besides: CDEvents have an envelope, events of a catalogue are one. */
function profileParts({ profile }: ReleaseModel): {
  readonly reader: string;
  readonly enveloped: boolean;
  readonly catalogued: boolean;
  readonly imports: readonly ImportedSymbol[];
} {
  const { union, runtime } = profile;
  if (runtime === "catalogue") {
    const consumer = runtimePath(`${runtime}/define-catalogue.ts`);
    const imports = [
      importedType(consumer, "Catalogue"),
      importedValue(consumer, "defineCatalogue"),
      importedType(consumer, "Outcome"),
    ];
    return { reader: "Catalogue", enveloped: false, catalogued: true, imports };
  }
  const envelope = runtimePath(`${runtime}/envelope.ts`);
  const consumer = runtimePath(`${runtime}/release.ts`);
  const imports = [
    importedType(runtimePath("cloudevents/event.ts"), "CloudEvent"),
    ...["EnvelopeOptions", `Enveloped${union}`, "OpenOptions"].map((name) => importedType(envelope, name)),
    ...["fromEnvelope", "toEnvelope"].map((name) => importedValue(envelope, name)),
    importedValue(consumer, "defineRelease"),
    importedType(consumer, "Release"),
  ];
  return { reader: "Release", enveloped: true, catalogued: false, imports };
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
