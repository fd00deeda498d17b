import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { propertyAccess, stringLiteral } from "../print/literals.js";
import { importedType, importedValue, importLines } from "../print/module.js";
import type { Template, TemplateValues } from "../print/template.js";
import { header } from "./header.js";
import { eventPath, indexPath, runtimePath } from "./paths.js";

/** Prints the module that a release is imported through. */
export function indexModule(release: ReleaseModel, template: Template): string {
  const { union, runtime, discriminant } = release.profile;
  const envelope = runtimePath(`${runtime}/cloudevent.ts`);
  const consumer = runtimePath(`${runtime}/release.ts`);
  const imports = [
    ...release.events.flatMap((event) => [
      importedType(eventPath(release, event), event.name.pascal),
      importedValue(eventPath(release, event), event.name.camel),
    ]),
    importedType(runtimePath("cloudevents/event.ts"), "CloudEvent"),
    importedType(runtimePath("result.ts"), "Result"),
    ...["EnvelopeOptions", `Enveloped${union}`, "OpenOptions"].map((name) => importedType(envelope, name)),
    ...["fromEnvelope", "toEnvelope"].map((name) => importedValue(envelope, name)),
    importedValue(consumer, "defineRelease"),
    importedType(consumer, "Release"),
  ];
  return template({
    header: header(release.source),
    imports: importLines(indexPath(release), imports),
    release: release.title,
    union,
    typeOfEvent: `event${discriminant.map(propertyAccess).join("")}`,
    shared: [...Object.keys(release.definitions), ...Object.keys(release.inputs)].sort().join(", "),
    exampleType: stringLiteral(release.events[0]?.type ?? ""),
    typedEvents: release.events.filter(({ typePattern }) => typePattern === undefined).map(eventValues),
    openEvents: release.events.filter(({ typePattern }) => typePattern !== undefined).map(eventValues),
    events: release.events.map(eventValues),
  });
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
