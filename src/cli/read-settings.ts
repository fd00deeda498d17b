import { bundledReleases, newestRelease } from "../catalogue/bundled.js";
import { type ConfigFile, configFileName, parseConfigFile } from "../config/config-file.js";
import { type Options, resolveOptions } from "../config/options.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { readInputs } from "../disk/read-inputs.js";
import type { SourceText } from "../load/source-text.js";
import type { FlagValues } from "./flags.js";

/** The options of a run, unless something is wrong with them. */
export interface Settings {
  readonly options: Options | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The configuration file, for findings to quote from. */
  readonly files: readonly SourceText[];
}

/** Puts the settings of a run together, from the command line and the configuration file of the current folder. */
export function readSettings(flags: FlagValues, cwd: string): Settings {
  const { sources, diagnostics } = readInputs([configFileName], cwd);
  const file = sources.find(({ named }) => named);
  const isMissing = diagnostics.some(({ code }) => code === "no-such-path");
  if (file === undefined && !isMissing && diagnostics.length > 0) return { options: undefined, diagnostics, files: [] };

  const files = file === undefined ? [] : [file];
  const parsed: ReturnType<typeof parseConfigFile> = file === undefined ? noConfig : parseConfigFile(file.text);
  if ("diagnostics" in parsed) return { options: undefined, diagnostics: parsed.diagnostics, files };
  const resolved = resolveOptions(flags, parsed.config, { releases: bundledReleases, newest: newestRelease() });
  if ("diagnostics" in resolved) return { options: undefined, diagnostics: resolved.diagnostics, files };
  return { options: resolved.options, diagnostics: [], files };
}

const noConfig: { readonly config: ConfigFile } = { config: {} };
