import { type Diagnostic, diagnose, hasErrors, type Place } from "../diagnostics/diagnostic.js";
import { type ConfigFile, configFileName } from "./config-file.js";
import { isPackageName } from "./package-name.js";

/** All that a run can be told, complete and checked. Paths are relative to the current folder. */
export interface Options {
  readonly inputs: readonly string[];
  /** Bundled CDEvents releases, oldest first, each once. */
  readonly releases: readonly string[];
  readonly out: string;
  readonly name: string;
  /** Names of exports, by what they name. */
  readonly names?: Readonly<Record<string, string>>;
  /** The folder of the templates that replace ours. */
  readonly templates: string | undefined;
}

/** What the command line says about the settings; it wins over the configuration file. */
export interface OptionFlags {
  /** Empty where none are given. */
  readonly inputs: readonly string[];
  readonly spec: readonly string[] | undefined;
  readonly out: string | undefined;
  readonly name: string | undefined;
}

/** The releases there are to choose from. */
export interface Bundled {
  /** Oldest first. */
  readonly releases: readonly string[];
  readonly newest: string;
}

/** The options of a run, or everything that is wrong with them. */
export type ResolvedOptions = { readonly options: Options } | { readonly diagnostics: readonly Diagnostic[] };

/** Puts the options of a run together: flags win over the configuration file, which wins over the defaults. */
export function resolveOptions(flags: OptionFlags, config: ConfigFile, bundled: Bundled): ResolvedOptions {
  const inputs = flags.inputs.length > 0 ? flags.inputs : (config.inputs ?? []);
  const out = flags.out ?? config.out ?? "generated";
  const name = flags.name ?? config.name ?? "cdevents";
  const inConfig = typeof config.spec === "string" ? [config.spec] : config.spec;
  const asked = flags.spec ?? inConfig ?? (inputs.length > 0 ? [] : [bundled.newest]);
  const spec = asked.map((release) => newestOf(release, bundled));

  const diagnostics = [
    ...checkOut(out, flags.out === undefined ? "/out" : undefined),
    ...checkName(name, flags.name === undefined ? "/name" : undefined),
    ...spec.flatMap((release, index) => {
      const pointer = typeof config.spec === "string" ? "/spec" : `/spec/${index}`;
      return checkRelease(release, bundled, flags.spec === undefined ? pointer : undefined);
    }),
  ];
  if (hasErrors(diagnostics)) return { diagnostics };

  const releases = bundled.releases.filter((release) => spec.includes(release) || spec.includes("all"));
  const lists = { inputs: Object.freeze([...inputs]), releases: Object.freeze(releases) };
  return {
    options: Object.freeze({
      ...lists,
      out,
      name,
      ...(config.names && { names: config.names }),
      templates: config.templates,
    }),
  };
}

/** `0.4` is short for the newest bundled release of it, `0.4.1`. */
function newestOf(release: string, { releases }: Bundled): string {
  return releases.findLast((candidate) => candidate.startsWith(`${release}.`) && /^\d+\.\d+$/.test(release)) ?? release;
}

function checkOut(out: string, pointer: string | undefined): readonly Diagnostic[] {
  if (out.trim() !== "") return [];
  const code = pointer === undefined ? "invalid-arguments" : "invalid-config";
  return [diagnose(code, "The output folder has no name.", inConfigFile(pointer), "Name a folder, such as ./events.")];
}

function checkName(name: string, pointer: string | undefined): readonly Diagnostic[] {
  if (isPackageName(name)) return [];
  return [
    diagnose(
      "invalid-package-name",
      `npm takes no package of the name ${JSON.stringify(name)}.`,
      inConfigFile(pointer),
    ),
  ];
}

function checkRelease(release: string, { releases }: Bundled, pointer: string | undefined): readonly Diagnostic[] {
  if (release === "all" || releases.includes(release)) return [];
  const fix = `Bundled are ${releases.join(", ")}, and "all" means all of them. For another release, give the folder of its schemas as an input.`;
  const message = `CDEvents ${JSON.stringify(release)} is not bundled.`;
  return [diagnose("unknown-release", message, inConfigFile(pointer), fix)];
}

/** The place of a setting, for what came from the configuration file and not from the command line. */
function inConfigFile(pointer: string | undefined): Place | undefined {
  return pointer === undefined ? undefined : { file: configFileName, pointer };
}
