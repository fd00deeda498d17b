import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
import { endpointModule } from "./endpoint-module.js";
import { endpointsModule } from "./endpoints-module.js";
import { type EventSamples, eventSamples } from "./event-samples.js";
import { examplesModule } from "./examples-module.js";
import { indexModule } from "./index-module.js";
import { modulePart } from "./module-part.js";
import { packageFiles } from "./package-files.js";
import type { PackagePart } from "./package-part.js";
import { endpointPath, endpointsPath, examplesPath, indexPath } from "./paths.js";
import { neededPaths } from "./runtime-paths.js";
import { schemaFiles } from "./schemas/schema-files.js";
import type { Templates } from "./templates.js";

/**
 * Prints all of a package but the modules of its events (`emit-events.ts`), while it is gone through. The model is all that this
 * takes, so that another thread can do it meanwhile.
 *
 * @param runtime - the paths of the modules of the runtime, of which it is said here which the package needs
 * @param report - is told what is found on the way, none of which is an error
 */
export function* emitFrame(
  model: PackageModel,
  runtime: readonly string[],
  templates: Templates,
  report: (diagnostic: Diagnostic) => void,
): Generator<PackagePart, void> {
  const needed = neededPaths(runtime, model);
  for (const path of needed) yield { kind: "runtime", path };
  const samples = new Map<EventModel, EventSamples>();
  for (const release of model.releases) {
    const made = eventSamples(release);
    for (const diagnostic of made.diagnostics) report(diagnostic);
    for (const [event, sample] of made.samples) samples.set(event, sample);
    yield modulePart(examplesPath(release), templates["examples.ts"], (by) =>
      examplesModule(release, made.samples, by),
    );
    yield* releaseFrame(release, templates);
  }
  for (const [path, text] of packageFiles(model, samples, needed, templates)) yield { kind: "file", path, text };
}

function* releaseFrame(release: ReleaseModel, templates: Templates): Generator<PackagePart, void> {
  for (const [path, text] of schemaFiles(release)) {
    yield { kind: "file", path: `schemas/${release.subpath}/${path}`, text };
  }
  for (const endpoint of release.endpoints) {
    yield modulePart(endpointPath(release, endpoint), templates["endpoint.ts"], (by) =>
      endpointModule(release, endpoint, by),
    );
  }
  if (release.endpoints.length > 0) {
    yield modulePart(endpointsPath(release), templates["endpoints.ts"], (by) => endpointsModule(release, by));
  }
  yield modulePart(indexPath(release), templates["index.ts"], (by) => indexModule(release, by));
}
