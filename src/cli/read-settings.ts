import { type CheckedConfig, checkConfig, configFileName } from "../config/config-file.js";
import { type OptionFlags, type Options, resolveOptions } from "../config/options.js";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { readInputs } from "../input/read-inputs.js";
import { diagnoseText, parseJson } from "../load/json-text.js";
import type { SourceText } from "../load/source-text.js";
import { bundledReleases, newestRelease } from "../profiles/cdevents/bundled/release-names.js";

/** The options of a run. */
export interface Settings {
  readonly options: Options | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The configuration file, to quote from. */
  readonly files: readonly SourceText[];
}

/** Merges the settings of the command line and of the configuration file in the current folder. */
export async function readSettings(flags: OptionFlags, cwd: string): Promise<Settings> {
  const { sources, diagnostics } = readInputs([configFileName], cwd);
  const files = sources.filter(({ named }) => named);
  const unread = diagnostics.filter(({ code }) => code !== "no-such-path");
  if (unread.length > 0) return { options: undefined, diagnostics: unread, files };

  const [file] = files;
  const checked = file === undefined ? { config: {} } : await parseConfig(file.text);
  if ("diagnostics" in checked) return { options: undefined, diagnostics: checked.diagnostics, files };
  const resolved = resolveOptions(flags, checked.config, { releases: bundledReleases, newest: newestRelease() });
  if ("diagnostics" in resolved) return { options: undefined, diagnostics: resolved.diagnostics, files };
  return { options: resolved.options, diagnostics: [], files };
}

async function parseConfig(text: string): Promise<CheckedConfig> {
  const value = parseJson(text);
  if (value !== undefined) return checkConfig(value);
  const { problem, offset } = await diagnoseText(text);
  return { diagnostics: [diagnose("not-json", problem, { file: configFileName, offset })] };
}
