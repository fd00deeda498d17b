import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { jsonBlock } from "../print/literals.js";
import { importedType, importLines } from "../print/module.js";
import type { Template } from "../print/template.js";
import type { EventSamples } from "./event-samples.js";
import { header } from "./header.js";
import { eventPath, examplesPath } from "./paths.js";

/** Prints the module of the samples of a release. Events of which no sample could be made are left out. */
export function examplesModule(
  release: ReleaseModel,
  samples: ReadonlyMap<EventModel, EventSamples>,
  template: Template,
): string {
  const imports = [...samples.keys()].map((event) => importedType(eventPath(release, event), event.name.pascal));
  return template({
    header: header(release.source),
    imports: importLines(examplesPath(release), imports),
    release: release.title,
    events: [...samples].map(([{ name }, { minimal, maximal }]) => ({
      camel: name.camel,
      pascal: name.pascal,
      minimal: jsonBlock(minimal, "    "),
      maximal: jsonBlock(maximal, "    "),
    })),
  });
}
