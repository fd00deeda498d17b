import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { SourceText } from "./load/source-text.js";
import type { PackageModel } from "./model/event-model.js";

/** Everything that a run depends on. The same request gives the same files, byte for byte, on every machine. */
export interface GenerateRequest {
  /** The user's own schemas; may be empty. */
  readonly sources: readonly SourceText[];
  /** The bundled CDEvents releases to generate as well, such as `0.5.1`. */
  readonly releases: readonly string[];
  /** The name of the generated package. */
  readonly packageName: string;
  /** The version of the generated package; it belongs to the user. */
  readonly packageVersion: string;
  /** The runtime that is carried into the package: text by path below `src/runtime`. */
  readonly runtimeFiles: ReadonlyMap<string, string>;
  /** Templates that replace ours: text by file name, such as `README.md.hbs`. */
  readonly templates: ReadonlyMap<string, string>;
}

/** What a run gives: the files of the package by path, none where a diagnostic is an error, and everything found. */
export interface GenerateResult {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly model: PackageModel | undefined;
}

/** Generates a package: a pure function from texts to texts. */
export async function generate(request: GenerateRequest): Promise<GenerateResult> {
  void request;
  return { files: new Map(), diagnostics: [], model: undefined };
}
