import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
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

/** The parts of a package, and what was found while they were made. */
export interface EmittedPackage {
  /**
   * The parts, each path once. They are printed while they are gone through, and each time anew: all texts of thousands of
   * events at once would be hundreds of megabytes.
   */
  readonly parts: Iterable<PackagePart>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A module, by its path below `src`. */
type PrintedModule = readonly [path: string, text: string];

/** What has to be known of all events of a release before a file of it can be printed. */
interface PreparedRelease {
  readonly release: ReleaseModel;
  readonly samples: ReadonlyMap<EventModel, EventSamples>;
  readonly types: PrintedTypes;
}

/**
 * Prints a whole package: its TypeScript modules, and what goes with them.
 *
 * @param runtime - the paths of the modules of the runtime, of which it is said here which the package needs
 */
export async function emitPackage(
  model: PackageModel,
  runtime: readonly string[],
  templates: Templates,
): Promise<EmittedPackage> {
  const needed = neededPaths(runtime, model);
  const prepared: PreparedRelease[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const release of model.releases) {
    const made = eventSamples(release);
    diagnostics.push(...made.diagnostics);
    prepared.push({ release, samples: made.samples, types: await releaseTypes(release) });
  }
  return { parts: { [Symbol.iterator]: () => allParts(model, prepared, needed, templates) }, diagnostics };
}

function* allParts(
  model: PackageModel,
  releases: readonly PreparedRelease[],
  runtime: readonly string[],
  templates: Templates,
): Generator<PackagePart, void> {
  for (const path of runtime) yield { kind: "runtime", path };
  for (const prepared of releases) {
    for (const [path, text] of releaseModules(prepared, templates)) yield { kind: "module", path, text };
    for (const [path, text] of schemaFiles(prepared.release)) {
      yield { kind: "file", path: `schemas/${prepared.release.subpath}/${path}`, text };
    }
  }
  const samples = new Map(releases.flatMap((prepared) => [...prepared.samples]));
  for (const [path, text] of packageFiles(model, samples, runtime, templates)) yield { kind: "file", path, text };
}

function* releaseModules({ release, types, samples }: PreparedRelease, templates: Templates): Iterable<PrintedModule> {
  const blockPrinter = new BlockPrinter(release);
  yield [sharedPath(release), sharedModule(release, types, blockPrinter, templates["shared.ts"])];
  for (const event of release.events) {
    yield [eventPath(release, event), eventModule(release, event, types, blockPrinter, templates["event.ts"])];
  }
  for (const endpoint of release.endpoints) {
    yield [endpointPath(release, endpoint), endpointModule(release, endpoint, templates["endpoint.ts"])];
  }
  if (release.endpoints.length > 0) {
    yield [endpointsPath(release), endpointsModule(release, templates["endpoints.ts"])];
  }
  yield [indexPath(release), indexModule(release, templates["index.ts"])];
  yield [examplesPath(release), examplesModule(release, samples, templates["examples.ts"])];
}
