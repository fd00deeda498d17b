import type { PackageModel } from "../model/event-model.js";
import { BlockPrinter } from "./code-block.js";
import { eventModule } from "./event-module.js";
import { modulePart } from "./module-part.js";
import type { PackagePart } from "./package-part.js";
import { eventPath, sharedPath } from "./paths.js";
import { releaseTypes } from "./release-types.js";
import { sharedModule } from "./shared-module.js";
import type { Templates } from "./templates.js";

/**
 * Prints the modules of events, and of what the events of a release share, while they are gone through: all texts of thousands
 * of events at once would be hundreds of megabytes. It is the longer half of the work, since types have to be found for all of a
 * release before the first can be printed; the rest of a package is `emit-frame.ts`.
 */
export async function* emitEvents(model: PackageModel, templates: Templates): AsyncGenerator<PackagePart, void> {
  for (const release of model.releases) {
    const types = await releaseTypes(release);
    const blockPrinter = new BlockPrinter(release);
    yield modulePart(sharedPath(release), templates["shared.ts"], (by) =>
      sharedModule(release, types, blockPrinter, by),
    );
    for (const event of release.events) {
      yield modulePart(eventPath(release, event), templates["event.ts"], (by) =>
        eventModule(release, event, types, blockPrinter, by),
      );
    }
  }
}
