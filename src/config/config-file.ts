import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import {
  type BindingName,
  bindings,
  type FormatName,
  formats,
  type ImportExtension,
  importExtensions,
  optionalOutputs,
  type PackageMembers,
  type TargetName,
  targets,
} from "../package-options.js";
import { checkChoice } from "./choices.js";
import { checkPackageMembers } from "./package-members.js";

/** The name of the configuration file, which is read from the current folder. */
export const configFileName = "cdevents-gen.json";

/** The content of a configuration file. `schemas/config.schema.json` describes it for editors. */
export interface ConfigFile {
  readonly $schema?: string;
  readonly inputs?: readonly string[];
  readonly spec?: string | readonly string[];
  readonly out?: string;
  readonly name?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly templates?: string;
  readonly target?: TargetName;
  readonly importExtension?: ImportExtension;
  readonly bindings?: readonly BindingName[];
  readonly formats?: readonly FormatName[];
  readonly emit?: readonly string[];
  readonly package?: PackageMembers;
}

/** A configuration, or everything that is wrong with it. */
export type CheckedConfig = { readonly config: ConfigFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Checks the value in a configuration file. */
export function checkConfig(value: unknown): CheckedConfig {
  const diagnostics = findProblems(value).map(({ pointer, message, fix, isName }) => {
    const place = { file: configFileName, pointer, ...(isName && { isName }) };
    return diagnose("invalid-config", message, place, fix);
  });
  return diagnostics.length === 0 && isConfigFile(value) ? { config: value } : { diagnostics };
}

/** Narrows a value in which no problem was found. */
function isConfigFile(value: unknown): value is ConfigFile {
  return isObject(value);
}

interface Problem {
  /** A JSON Pointer to the invalid value. */
  readonly pointer: string;
  readonly message: string;
  readonly fix?: string;
  /** The problem is the name of the member, and not its value. */
  readonly isName?: boolean;
}

/** Finds the problems of a setting. */
type Check = (value: unknown, setting: string) => readonly Problem[];

const settings: { readonly [name in keyof Required<ConfigFile>]: Check } = {
  $schema: checkString,
  inputs: (value, setting) => checkList(value, setting, "a list of paths"),
  spec: (value, setting) =>
    typeof value === "string" ? [] : checkList(value, setting, "a release or a list of releases"),
  out: checkString,
  name: checkString,
  names: checkNames,
  templates: checkString,
  target: checkOne("target", targets),
  importExtension: checkOne("import extension", importExtensions),
  bindings: checkSome("binding", bindings),
  formats: checkSome("format", formats),
  emit: checkSome("optional output", optionalOutputs),
  package: checkPackage,
};

function findProblems(value: unknown): readonly Problem[] {
  if (!isObject(value)) return [{ pointer: "", message: "The configuration must be an object." }];
  const checks = new Map<string, Check>(Object.entries(settings));
  return Object.entries(value).flatMap(
    ([name, setting]) => checks.get(name)?.(setting, name) ?? [unknownSetting(name, [...checks.keys()])],
  );
}

function checkString(value: unknown, setting: string): readonly Problem[] {
  return typeof value === "string" ? [] : [{ pointer: `/${setting}`, message: `\`${setting}\` must be a string.` }];
}

function checkOne(noun: string, known: readonly string[]): Check {
  return (value, setting) => {
    if (typeof value !== "string") return checkString(value, setting);
    const problem = checkChoice(noun, value, known);
    return problem === undefined ? [] : [{ pointer: `/${setting}`, ...problem }];
  };
}

function checkSome(noun: string, known: readonly string[]): Check {
  return (value, setting) => {
    if (!isList(value)) return [{ pointer: `/${setting}`, message: `\`${setting}\` must be a list of ${noun}s.` }];
    return value.flatMap((item, index) =>
      typeof item === "string"
        ? checkOne(noun, known)(item, `${setting}/${index}`)
        : [{ pointer: `/${setting}/${index}`, message: `\`${setting}\` must contain nothing but strings.` }],
    );
  };
}

function checkPackage(value: unknown, setting: string): readonly Problem[] {
  if (!isObject(value)) return [{ pointer: `/${setting}`, message: `\`${setting}\` must be an object.` }];
  return checkPackageMembers(value).map(({ member, ...problem }) => ({
    pointer: `/${setting}/${escapePointer(member)}`,
    ...problem,
  }));
}

function checkList(value: unknown, setting: string, expected: string): readonly Problem[] {
  if (!Array.isArray(value)) return [{ pointer: `/${setting}`, message: `\`${setting}\` must be ${expected}.` }];
  return value.flatMap((item: unknown, index) =>
    typeof item === "string"
      ? []
      : [{ pointer: `/${setting}/${index}`, message: `\`${setting}\` must contain nothing but strings.` }],
  );
}

function checkNames(value: unknown, setting: string): readonly Problem[] {
  if (!isObject(value)) return [{ pointer: `/${setting}`, message: `\`${setting}\` must be an object.` }];
  return Object.entries(value).flatMap(([key, name]) => {
    if (typeof name === "string" && /^[a-z][A-Za-z0-9]*$/.test(name)) return [];
    const message = `The name for ${JSON.stringify(key)} must be an identifier in camel case, such as "orderCreated".`;
    return [{ pointer: `/${setting}/${escapePointer(key)}`, message }];
  });
}

function unknownSetting(name: string, known: readonly string[]): Problem {
  const names = known.filter((setting) => setting !== "$schema");
  const similar = similarName(name, names);
  const all = `The settings are ${names.join(", ")}.`;
  return {
    pointer: `/${escapePointer(name)}`,
    isName: true,
    message: `There is no setting ${JSON.stringify(name)}.`,
    fix: similar === undefined ? all : `Did you mean ${JSON.stringify(similar)}? ${all}`,
  };
}

function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
