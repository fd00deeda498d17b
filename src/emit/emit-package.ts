import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
import { neededModules, type RuntimeModules } from "./carried-runtime.js";
import { BlockPrinter } from "./code-block.js";
import { type CompiledModule, compileModule } from "./compile.js";
import { endpointModule } from "./endpoint-module.js";
import { endpointsModule } from "./endpoints-module.js";
import { eventModule } from "./event-module.js";
import { type EventSamples, eventSamples } from "./event-samples.js";
import { examplesModule } from "./examples-module.js";
import { indexModule } from "./index-module.js";
import { packageFiles } from "./package-files.js";
import { endpointPath, endpointsPath, eventPath, examplesPath, indexPath, runtimePath, sharedPath } from "./paths.js";
import { releaseTypes } from "./release-types.js";
import { schemaFiles } from "./schemas/schema-files.js";
import { sharedModule } from "./shared-module.js";
import type { Templates } from "./templates.js";
import type { PrintedTypes } from "./types/print-types.js";

/** A text of a package, and its path. */
export type EmittedFile = readonly [path: string, text: string];

/** The files of a package, and what was found while they were made. */
export interface EmittedPackage {
  /**
   * The files, each path once. They are printed while they are gone through, and each time anew: all texts of thousands of
   * events at once would be hundreds of megabytes.
   */
  readonly files: Iterable<EmittedFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What has to be known of all events of a release before a file of it can be printed. */
interface PreparedRelease {
  readonly release: ReleaseModel;
  readonly samples: ReadonlyMap<EventModel, EventSamples>;
  readonly types: PrintedTypes;
}

/** Prints a whole package: TypeScript modules, the JavaScript and declarations made from them, and what goes with them. */
export async function emitPackage(
  model: PackageModel,
  modules: RuntimeModules,
  templates: Templates,
): Promise<EmittedPackage> {
  const runtime = neededModules(modules, model);
  const prepared: PreparedRelease[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const release of model.releases) {
    const made = eventSamples(release);
    diagnostics.push(...made.diagnostics);
    prepared.push({ release, samples: made.samples, types: await releaseTypes(release) });
  }
  return { files: { [Symbol.iterator]: () => allFiles(model, prepared, runtime, templates) }, diagnostics };
}

function* allFiles(
  model: PackageModel,
  releases: readonly PreparedRelease[],
  runtime: RuntimeModules,
  templates: Templates,
): Generator<EmittedFile, void> {
  for (const [path, module] of runtime) yield* moduleFiles(runtimePath(path), module.text, module);
  for (const prepared of releases) {
    for (const [path, text] of releaseModules(prepared, templates)) {
      yield* moduleFiles(path, text, compileModule(path, text));
    }
    for (const [path, text] of schemaFiles(prepared.release)) {
      yield [`schemas/${prepared.release.subpath}/${path}`, text];
    }
  }
  const samples = new Map(releases.flatMap((prepared) => [...prepared.samples]));
  yield* packageFiles(model, samples, runtime, templates);
}

/** A module as it was printed, and what it was compiled to. */
function* moduleFiles(path: string, text: string, { code, declaration }: CompiledModule): Iterable<EmittedFile> {
  yield [`src/${path}`, text];
  yield [`dist/${path.replace(/\.ts$/, ".js")}`, code];
  yield [`dist/${path.replace(/\.ts$/, ".d.ts")}`, declaration];
}

function* releaseModules({ release, types, samples }: PreparedRelease, templates: Templates): Iterable<EmittedFile> {
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
