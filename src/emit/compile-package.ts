import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PackageModel } from "../model/event-model.js";
import { carriedRuntime, type RuntimeModules } from "./carried-runtime.js";
import { compilePart } from "./compile-part.js";
import { emitEvents } from "./emit-events.js";
import { emitFrame } from "./emit-frame.js";
import type { PackagePart } from "./package-part.js";
import type { Templates } from "./templates.js";

/** The files of a package by path, and what was found while they were printed, none of which is an error. */
export interface CompiledPackage {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints a package and makes files of it, all at once. */
export async function compilePackage(
  model: PackageModel,
  templates: Templates,
  runtime: RuntimeModules = carriedRuntime,
): Promise<CompiledPackage> {
  const files = new Map<string, string>();
  const take = (part: PackagePart): void => {
    for (const [path, text] of compilePart(part, runtime)) files.set(path, text);
  };
  const diagnostics: Diagnostic[] = [];
  for (const part of emitFrame(model, [...runtime.keys()], templates, (found) => diagnostics.push(found))) take(part);
  for await (const part of emitEvents(model, templates)) take(part);
  return { files, diagnostics };
}
