import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import { escapeDocText } from "../../print/doc-comment.js";
import { jsonBlock } from "../../print/literals.js";
import { importedType, importLines } from "../../print/module.js";
import type { Template } from "../../print/template.js";
import { header } from "../header.js";
import { eventPath, examplesPath } from "../paths.js";
import type { EventExamples } from "./event-examples.js";

/** Prints the module of the examples of a release. Events without an example are left out. */
export function examplesModule(
  release: ReleaseModel,
  examples: ReadonlyMap<EventModel, EventExamples>,
  template: Template,
): string {
  const imports = [...examples.keys()].map((event) => importedType(eventPath(release, event), event.name.pascal));
  return template({
    header: header(release.source),
    imports: importLines(examplesPath(release), imports),
    // It is printed in a comment, and the title of a catalogue contains the name of its file.
    release: escapeDocText(release.title).replaceAll("\n", " "),
    events: [...examples].map(([{ name, type }, { minimal, maximal }]) => ({
      camel: name.camel,
      pascal: name.pascal,
      type,
      minimal: jsonBlock(minimal, "  "),
      maximal: jsonBlock(maximal, "  "),
    })),
  });
}
