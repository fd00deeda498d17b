import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
import type { PackageOptions } from "../package-options.js";
import { carriedRuntime, type RuntimeModules } from "./carried-runtime.js";
import { type EventExamples, eventExamples } from "./examples/event-examples.js";
import { moduleImports } from "./module-imports.js";
import type { Output, OutputContext, PrintedFile } from "./output.js";
import { outputs } from "./outputs.js";
import { runtimePath } from "./paths.js";
import { reachableModules, runtimeEntries } from "./runtime-entries.js";
import { type EmittedFile, packageTarget, sourceTarget, type Target } from "./target.js";
import type { Templates } from "./templates.js";

/** Settings of {@link emitPackage}. */
export interface EmitOptions extends PackageOptions {
  readonly templates: Templates;
  /** The runtime to carry into the package. Defaults to the bundled one. */
  readonly runtime?: RuntimeModules | undefined;
  /** The outputs to choose from. Defaults to all. */
  readonly available?: readonly Output[];
  /** Called with each finding. None of them is an error. */
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * Prints and compiles a package. The files are made one by one while the result is iterated, because thousands of events are
 * hundreds of megabytes of text.
 */
export function* emitPackage(model: PackageModel, options: EmitOptions): Generator<EmittedFile, void> {
  const { templates, runtime = carriedRuntime, report } = options;
  const target = options.target === "source" ? sourceTarget(options.importExtension ?? ".js") : packageTarget;
  const context: OutputContext = { model, templates, report, examples: lazyExamples(report) };
  const exported = exportedRuntime(options, target);
  const entries = new Map<string, string>();
  const used = new Set(exported.values());
  for (const output of includedOutputs(target, options)) {
    for (const file of output.files(context)) {
      for (const path of importedRuntime(file)) used.add(path);
      yield* file.kind === "module" ? target.module(file) : [[file.path, file.text] as const];
    }
    for (const [subpath, path] of output.entries?.(context) ?? []) entries.set(subpath, path);
  }
  const needed = reachableModules(used, runtime);
  for (const path of needed) {
    const module = runtime.get(path);
    if (module !== undefined) yield* target.runtimeModule(path, module);
  }
  for (const [subpath, path] of exported) entries.set(subpath, runtimePath(path));
  yield* target.ownFiles(context, { entries, manifest: options.manifest ?? {}, hasXml: needed.some(isXml) });
}

/** The subpaths at which the runtime is exported, and the module behind each. */
function exportedRuntime({ bindings, formats }: PackageOptions, target: Target): ReadonlyMap<string, string> {
  return new Map([...runtimeEntries(bindings ?? target.bindings, formats ?? target.formats), ...target.entries]);
}

function includedOutputs(target: Target, { emit, available = outputs }: EmitOptions): readonly Output[] {
  return available.filter((output) =>
    emit === undefined || output.optional === undefined ? target.includes(output) : emit.includes(output.name),
  );
}

/** Returns a function that makes the examples of a release when they are first asked for. */
function lazyExamples(report: OutputContext["report"]): OutputContext["examples"] {
  const made = new Map<ReleaseModel, ReadonlyMap<EventModel, EventExamples>>();
  return (release) => {
    const known = made.get(release);
    if (known !== undefined) return known;
    const { examples, diagnostics } = eventExamples(release);
    for (const diagnostic of diagnostics) report(diagnostic);
    made.set(release, examples);
    return examples;
  };
}

/** The modules of the runtime that a printed module imports. */
function importedRuntime({ kind, path, text }: PrintedFile): readonly string[] {
  if (kind === "file") return [];
  const folder = runtimePath("");
  return moduleImports(path, text).flatMap((from) => (from.startsWith(folder) ? [from.slice(folder.length)] : []));
}

/** Whether a module of the runtime needs the peer dependency `saxes`. */
function isXml(path: string): boolean {
  return /\/xml[^/]*$/.test(path);
}
