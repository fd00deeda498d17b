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
import { type PrintedTypes, releaseTypes } from "./release-types.js";
import { schemaFiles } from "./schemas/schema-files.js";
import { sharedModule } from "./shared-module.js";
import type { Templates } from "./templates.js";

/** The files of a package, by path, and what was found while they were made. */
export interface EmittedPackage {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints a whole package: TypeScript modules, the JavaScript and declarations made from them, and what goes with them. */
export async function emitPackage(
  model: PackageModel,
  modules: RuntimeModules,
  templates: Templates,
): Promise<EmittedPackage> {
  const runtime = neededModules(modules, model);
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const samples = new Map<EventModel, EventSamples>();
  const addModule = (path: string, text: string, { code, declaration }: CompiledModule): void => {
    files.set(`src/${path}`, text);
    files.set(`dist/${path.replace(/\.ts$/, ".js")}`, code);
    files.set(`dist/${path.replace(/\.ts$/, ".d.ts")}`, declaration);
  };
  for (const [path, module] of runtime) addModule(runtimePath(path), module.text, module);
  for (const release of model.releases) {
    const made = eventSamples(release);
    diagnostics.push(...made.diagnostics);
    for (const [event, sample] of made.samples) samples.set(event, sample);
    const types = await releaseTypes(release);
    for (const [path, text] of releaseModules(release, types, made.samples, templates)) {
      addModule(path, text, compileModule(path, text));
    }
    for (const [path, text] of schemaFiles(release)) files.set(`schemas/${release.subpath}/${path}`, text);
  }
  for (const [path, text] of packageFiles(model, samples, runtime, templates)) files.set(path, text);
  return { files, diagnostics };
}

function* releaseModules(
  release: ReleaseModel,
  types: PrintedTypes,
  samples: ReadonlyMap<EventModel, EventSamples>,
  templates: Templates,
): Iterable<readonly [path: string, text: string]> {
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
