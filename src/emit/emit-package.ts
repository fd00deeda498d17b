import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
import type { Template } from "../print/template.js";
import { blaming } from "./blaming.js";
import { carriedRuntime, type RuntimeModules } from "./carried-runtime.js";
import { type CompiledModule, compileModule } from "./compile.js";
import { endpointModule } from "./endpoint-module.js";
import { endpointsModule } from "./endpoints-module.js";
import { eventModule } from "./event-module.js";
import { type EventExamples, eventExamples } from "./examples/event-examples.js";
import { examplesModule } from "./examples/examples-module.js";
import { indexModule } from "./index-module.js";
import { schemaFiles } from "./json-schema/schema-files.js";
import { neededRuntime } from "./needed-runtime.js";
import { packageFiles } from "./package-files.js";
import { endpointPath, endpointsPath, eventPath, examplesPath, indexPath, runtimePath, sharedPath } from "./paths.js";
import { releaseTypes } from "./release-types.js";
import { sharedModule } from "./shared-module.js";
import type { Templates } from "./templates.js";
import type { PrintedTypes } from "./types/print-types.js";
import { ValidatorPrinter } from "./validator-printer.js";

/** The path of a file below the package, and its text. */
export type EmittedFile = readonly [path: string, text: string];

/** Settings of {@link emitPackage}. */
export interface EmitOptions {
  readonly templates: Templates;
  /** The runtime to carry into the package. Defaults to the bundled one. */
  readonly runtime?: RuntimeModules | undefined;
  /** Called with each finding. None of them is an error. */
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * Prints and compiles a package. The files are made one by one while the result is iterated, because thousands of events are
 * hundreds of megabytes of text.
 */
export async function emitPackage(model: PackageModel, options: EmitOptions): Promise<Iterable<EmittedFile>> {
  const types = new Map<ReleaseModel, PrintedTypes>();
  for (const release of model.releases) types.set(release, releaseTypes(release));
  return emitFiles(model, types, options);
}

function* emitFiles(
  model: PackageModel,
  types: ReadonlyMap<ReleaseModel, PrintedTypes>,
  { templates, runtime = carriedRuntime, report }: EmitOptions,
): Generator<EmittedFile, void> {
  const needed = neededRuntime([...runtime.keys()], model);
  for (const path of needed) {
    const module = runtime.get(path);
    if (module !== undefined) yield* moduleFiles(runtimePath(path), module.text, module);
  }
  const examples = new Map<EventModel, EventExamples>();
  for (const [release, printed] of types) {
    yield* eventModules(release, printed, templates);
    const made = eventExamples(release);
    for (const diagnostic of made.diagnostics) report(diagnostic);
    for (const [event, example] of made.examples) examples.set(event, example);
    yield* emitModule(examplesPath(release), templates["examples.ts"], (by) =>
      examplesModule(release, made.examples, by),
    );
    yield* releaseFiles(release, templates);
  }
  yield* packageFiles(model, examples, needed, templates);
}

function* eventModules(release: ReleaseModel, types: PrintedTypes, templates: Templates): Generator<EmittedFile, void> {
  const printer = new ValidatorPrinter(release);
  yield* emitModule(sharedPath(release), templates["shared.ts"], (by) => sharedModule(release, types, printer, by));
  for (const event of release.events) {
    yield* emitModule(eventPath(release, event), templates["event.ts"], (by) =>
      eventModule(release, event, types, printer, by),
    );
  }
}

function* releaseFiles(release: ReleaseModel, templates: Templates): Generator<EmittedFile, void> {
  for (const [path, text] of schemaFiles(release)) yield [`schemas/${release.subpath}/${path}`, text];
  for (const endpoint of release.endpoints) {
    yield* emitModule(endpointPath(release, endpoint), templates["endpoint.ts"], (by) =>
      endpointModule(release, endpoint, by),
    );
  }
  if (release.endpoints.length > 0) {
    yield* emitModule(endpointsPath(release), templates["endpoints.ts"], (by) => endpointsModule(release, by));
  }
  yield* emitModule(indexPath(release), templates["index.ts"], (by) => indexModule(release, by));
}

/** Prints a module by a template and compiles it. Compile errors count as errors of the template if it is the user's. */
function emitModule(path: string, template: Template, print: (template: Template) => string): readonly EmittedFile[] {
  const text = print(template);
  const compile = (): CompiledModule => compileModule(path, text);
  const { override } = template;
  return moduleFiles(path, text, override === undefined ? compile() : blaming(override, compile));
}

/** A module as it was printed, with its JavaScript and declarations beside it: users of the package build nothing. */
function moduleFiles(path: string, text: string, { code, declaration }: CompiledModule): readonly EmittedFile[] {
  return [
    [`src/${path}`, text],
    [`dist/${path.replace(/\.ts$/, ".js")}`, code],
    [`dist/${path.replace(/\.ts$/, ".d.ts")}`, declaration],
  ];
}
