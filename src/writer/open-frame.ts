import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { emitFrame } from "../emit/emit-frame.js";
import type { PackagePart } from "../emit/package-part.js";
import { runtimePaths } from "../emit/runtime-paths.js";
import { chooseTemplates } from "../emit/templates.js";
import type { Frame } from "./package-writer.js";

/** A frame that is printed while its parts are gone through, and what has been found on the way. */
export interface OpenFrame {
  readonly parts: Iterator<PackagePart, void> & Iterable<PackagePart>;
  readonly found: readonly Diagnostic[];
}

/** Makes ready to print a frame. */
export async function openFrame({ model, templates }: Frame): Promise<OpenFrame> {
  const found: Diagnostic[] = [];
  const chosen = await chooseTemplates(templates);
  return { parts: emitFrame(model, runtimePaths, chosen, (diagnostic) => found.push(diagnostic)), found };
}
