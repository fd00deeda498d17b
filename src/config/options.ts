import { type Diagnostic, diagnose, hasErrors, type Place } from "../diagnostics/diagnostic.js";
import {
  bindings,
  formats,
  optionalOutputs,
  type PackageMembers,
  type PackageOptions,
  type TargetName,
  targets,
} from "../package-options.js";
import { checkChoice, isChoice } from "./choices.js";
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
  readonly target: TargetName;
  /** What the output consists of, as far as it was chosen. Lists are in the order of the documentation, each item once. */
  readonly contents: Omit<PackageOptions, "target" | "manifest">;
  /** Members of `package.json`. */
  readonly manifest: PackageMembers;
}

/** The settings on the command line. They take precedence over the configuration file. */
export interface OptionFlags {
  /** Empty if none are given. */
  readonly inputs: readonly string[];
  readonly spec: readonly string[] | undefined;
  readonly out: string | undefined;
  readonly name: string | undefined;
  readonly target?: string | undefined;
  /** Optional outputs; `none` alone leaves all of them out. */
  readonly emit?: readonly string[] | undefined;
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
    ...checkTarget(flags.target),
    ...checkEmit(flags.emit),
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
      target: isChoice(flags.target, targets) ? flags.target : (config.target ?? "package"),
      contents: contentsOf(flags, config),
      manifest: config.package ?? {},
    }),
  };
}

function contentsOf(flags: OptionFlags, config: ConfigFile): Options["contents"] {
  const emit = flags.emit ?? config.emit;
  return Object.freeze({
    ...(config.importExtension !== undefined && { importExtension: config.importExtension }),
    ...(config.bindings && { bindings: bindings.filter((name) => config.bindings?.includes(name)) }),
    ...(config.formats && { formats: formats.filter((name) => config.formats?.includes(name)) }),
    ...(emit && { emit: optionalOutputs.filter((name) => emit.includes(name)) }),
  });
}

function checkTarget(target: string | undefined): readonly Diagnostic[] {
  const problem = target === undefined ? undefined : checkChoice("target", target, targets);
  return problem === undefined ? [] : [diagnose("invalid-arguments", problem.message, undefined, problem.fix)];
}

function checkEmit(emit: readonly string[] | undefined): readonly Diagnostic[] {
  if (emit === undefined || (emit.length === 1 && emit[0] === "none")) return [];
  return emit.flatMap((name) => {
    if (name === "none") {
      const message = "--emit none cannot be combined with other outputs.";
      return [diagnose("invalid-arguments", message, undefined, "Write either none or the names of outputs.")];
    }
    const problem = checkChoice("optional output", name, optionalOutputs);
    const fix = `${problem?.fix} --emit none leaves all of them out.`;
    return problem === undefined ? [] : [diagnose("invalid-arguments", problem.message, undefined, fix)];
  });
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
