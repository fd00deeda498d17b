import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { RuntimeModules } from "./emit/carried-runtime.js";
import type { SourceText } from "./load/source-text.js";
import type { PackageModel } from "./model/event-model.js";
import type { PackageOptions } from "./package-options.js";

/** Everything that a run depends on. The same request gives the same files, byte for byte, on every machine. */
export interface GenerateRequest extends PackageOptions {
  /** The user's own schemas; may be empty. */
  readonly sources: readonly SourceText[];
  /** The bundled CDEvents releases to generate as well, such as `0.5.1`. */
  readonly releases: readonly string[];
  /** The name of the generated package. */
  readonly packageName: string;
  /** The version of the generated package; it belongs to the user. */
  readonly packageVersion: string;
  /** Names of exports, by what they name: an event type, `endpoints/<id>` or `messagegroups/<id>` of a catalogue. */
  readonly names?: Readonly<Record<string, string>>;
  /** Templates that replace ours: text by file name, such as `README.md.hbs`. */
  readonly templates: ReadonlyMap<string, string>;
  /** The runtime that is carried into the package: ours, unless this says otherwise. */
  readonly runtime?: RuntimeModules;
}

/** The part of a request that the model is built from. */
export type ModelRequest = Pick<GenerateRequest, "sources" | "releases" | "packageName" | "packageVersion" | "names">;

/** What a run gives: the files of the package by path, none where a diagnostic is an error, and everything found. */
export interface GenerateResult {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly model: PackageModel | undefined;
}

/** A package whose model is built and whose files are yet to be printed. */
export interface PreparedPackage {
  readonly model: PackageModel;
  /** Everything found so far. If one of them is an error, nothing can be printed. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Prints and compiles the package, file by file while the result is iterated: thousands of events need not be in memory
   * at once.
   *
   * @param report - called with each finding; none of them is an error
   * @param changes - options that take precedence over those of the request
   * @throws FindingError for a file that a template of the user has broken
   */
  readonly print: (
    report: (diagnostic: Diagnostic) => void,
    changes?: PackageOptions,
  ) => Promise<Iterable<readonly [path: string, text: string]>>;
}
