import { type Diagnostic, diagnose, hasErrors, type Place } from "../diagnostics/diagnostic.js";
import { type ConfigFile, configFileName } from "./config-file.js";
import { isPackageName } from "./package-name.js";

/** The options of a run, complete and valid. Paths are relative to the current folder. */
export interface Options {
  readonly inputs: readonly string[];
  /** Bundled CDEvents releases, oldest first, each once. */
  readonly releases: readonly string[];
  readonly out: string;
  readonly name: string;
  /** Names of exports by event type, endpoint or group. */
  readonly names?: Readonly<Record<string, string>>;
  /** The folder of templates that replace the bundled ones. */
  readonly templates: string | undefined;
}

/** The settings on the command line. They take precedence over the configuration file. */
export interface OptionFlags {
  /** Empty if none are given. */
  readonly inputs: readonly string[];
  readonly spec: readonly string[] | undefined;
  readonly out: string | undefined;
  readonly name: string | undefined;
}

/** The releases to choose from. */
export interface Bundled {
  /** Oldest first. */
  readonly releases: readonly string[];
  readonly newest: string;
}

/** The options of a run, or everything that is wrong with them. */
export type ResolvedOptions = { readonly options: Options } | { readonly diagnostics: readonly Diagnostic[] };

/** Merges the options of a run. Flags take precedence over the configuration file, which takes precedence over defaults. */
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

/** Resolves short forms: `0.4` and `v0.4` are the newest bundled release of 0.4, `latest` is the newest of all. */
function newestOf(release: string, { releases, newest }: Bundled): string {
  if (release === "latest") return newest;
  const version = release.replace(/^v(?=\d)/, "");
  return /^\d+\.\d+$/.test(version) ? (newestWith(`${version}.`, releases) ?? release) : version;
}

function newestWith(prefix: string, releases: readonly string[]): string | undefined {
  return releases.findLast((candidate) => candidate.startsWith(prefix));
}

function checkOut(out: string, pointer: string | undefined): readonly Diagnostic[] {
  if (out.trim() !== "") return [];
  const code = pointer === undefined ? "invalid-arguments" : "invalid-config";
  return [diagnose(code, "The output folder is empty.", inConfigFile(pointer), "Name a folder, such as ./events.")];
}

function checkName(name: string, pointer: string | undefined): readonly Diagnostic[] {
  if (isPackageName(name)) return [];
  return [
    diagnose("invalid-package-name", `${JSON.stringify(name)} is not a valid npm package name.`, inConfigFile(pointer)),
  ];
}

function checkRelease(release: string, { releases }: Bundled, pointer: string | undefined): readonly Diagnostic[] {
  if (release === "all" || releases.includes(release)) return [];
  const minor = /^\d+\.\d+\./.exec(release)?.[0];
  const near = minor === undefined ? undefined : newestWith(minor, releases);
  const hint = near === undefined ? "" : `The newest release of ${minor?.slice(0, -1)} is ${near}. `;
  const fix = `${hint}Bundled releases are ${releases.join(", ")}; "all" selects all of them. For another release, pass the folder with its schemas as an input.`;
  const message = `CDEvents ${JSON.stringify(release)} is not bundled.`;
  return [diagnose("unknown-release", message, inConfigFile(pointer), fix)];
}

/** Returns the place of a setting of the configuration file. */
function inConfigFile(pointer: string | undefined): Place | undefined {
  return pointer === undefined ? undefined : { file: configFileName, pointer };
}
