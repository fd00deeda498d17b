import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
import type { Template } from "../print/template.js";
import { BlockPrinter } from "./code-block.js";
import { endpointModule } from "./endpoint-module.js";
import { endpointsModule } from "./endpoints-module.js";
import { eventModule } from "./event-module.js";
import { type EventSamples, eventSamples } from "./event-samples.js";
import { examplesModule } from "./examples-module.js";
import { indexModule } from "./index-module.js";
import { packageFiles } from "./package-files.js";
import type { PackagePart } from "./package-part.js";
import { endpointPath, endpointsPath, eventPath, examplesPath, indexPath, sharedPath } from "./paths.js";
import { releaseTypes } from "./release-types.js";
import { neededPaths } from "./runtime-paths.js";
import { schemaFiles } from "./schemas/schema-files.js";
import { sharedModule } from "./shared-module.js";
import type { Templates } from "./templates.js";
import type { PrintedTypes } from "./types/print-types.js";

/** A module, by its path below `src`, and what laid it out. */
interface PrintedModule {
  readonly path: string;
  readonly text: string;
  readonly template: Template;
}

/** What has to be known of all events of a release before a file of it can be printed. */
interface PreparedRelease {
  readonly release: ReleaseModel;
  readonly samples: ReadonlyMap<EventModel, EventSamples>;
  readonly types: PrintedTypes;
}

/**
 * Prints a whole package: its TypeScript modules, and what goes with them. The parts, each path once, are printed while they
 * are gone through: all texts of thousands of events at once would be hundreds of megabytes. Those that need no printing come
 * first, so that whoever writes them has something to do meanwhile.
 *
 * @param runtime - the paths of the modules of the runtime, of which it is said here which the package needs
 * @param report - is told what is found on the way
 */
export async function* emitPackage(
  model: PackageModel,
  runtime: readonly string[],
  templates: Templates,
  report: (diagnostic: Diagnostic) => void,
): AsyncGenerator<PackagePart, void> {
  const needed = neededPaths(runtime, model);
  for (const path of needed) yield { kind: "runtime", path };

  const prepared: PreparedRelease[] = [];
  for (const release of model.releases) {
    const { samples, diagnostics } = eventSamples(release);
    for (const diagnostic of diagnostics) report(diagnostic);
    prepared.push({ release, samples, types: await releaseTypes(release) });
  }
  for (const release of prepared) yield* releaseParts(release, templates);
  const samples = new Map(prepared.flatMap((release) => [...release.samples]));
  for (const [path, text] of packageFiles(model, samples, needed, templates)) yield { kind: "file", path, text };
}

function* releaseParts(prepared: PreparedRelease, templates: Templates): Generator<PackagePart, void> {
  for (const { path, text, template } of releaseModules(prepared, templates)) {
    const { override } = template;
    yield { kind: "module", path, text, ...(override !== undefined && { override }) };
  }
  for (const [path, text] of schemaFiles(prepared.release)) {
    yield { kind: "file", path: `schemas/${prepared.release.subpath}/${path}`, text };
  }
}

function* releaseModules(
  { release, types, samples }: PreparedRelease,
  templates: Templates,
): Generator<PrintedModule, void> {
  const blockPrinter = new BlockPrinter(release);
  const module = (path: string, template: Template, print: (template: Template) => string): PrintedModule => ({
    path,
    text: print(template),
    template,
  });
  yield module(sharedPath(release), templates["shared.ts"], (by) => sharedModule(release, types, blockPrinter, by));
  for (const event of release.events) {
    yield module(eventPath(release, event), templates["event.ts"], (by) =>
      eventModule(release, event, types, blockPrinter, by),
    );
  }
  for (const endpoint of release.endpoints) {
    yield module(endpointPath(release, endpoint), templates["endpoint.ts"], (by) =>
      endpointModule(release, endpoint, by),
    );
  }
  if (release.endpoints.length > 0) {
    yield module(endpointsPath(release), templates["endpoints.ts"], (by) => endpointsModule(release, by));
  }
  yield module(indexPath(release), templates["index.ts"], (by) => indexModule(release, by));
  yield module(examplesPath(release), templates["examples.ts"], (by) => examplesModule(release, samples, by));
}
