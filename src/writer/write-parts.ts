import { type WriteReport, writePackage } from "../disk/write-package.js";
import { carriedRuntime } from "../emit/carried-runtime.js";
import { compilePart, type EmittedFile } from "../emit/compile-part.js";
import type { PackagePart } from "../emit/package-part.js";
import type { WriteTarget } from "./package-writer.js";

/** Compiles parts and writes the files made of them, one by one while the parts are gone through. */
export function writeParts(parts: Iterable<PackagePart>, { outDir, ...info }: WriteTarget): WriteReport {
  return writePackage(outDir, compileAll(parts), info);
}

function* compileAll(parts: Iterable<PackagePart>): Generator<EmittedFile, void> {
  for (const part of parts) yield* compilePart(part, carriedRuntime);
}
