import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import validate from "./config.schema.json?validator";

/** The configuration file, looked for in the current folder. */
export const configFileName = "cdevents-gen.json";

/** What a configuration file can say; whatever it leaves out has its default. */
export interface ConfigFile {
  readonly $schema?: string;
  readonly inputs?: readonly string[];
  readonly spec?: string | readonly string[];
  readonly out?: string;
  readonly name?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly templates?: string;
}

const settingNames = ["inputs", "spec", "out", "name", "names", "templates"] as const satisfies (keyof ConfigFile)[];

/** A configuration, or everything that is wrong with it. */
export type CheckedConfig = { readonly config: ConfigFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Checks the value in a configuration file. */
export function checkConfig(value: unknown): CheckedConfig {
  return isConfigFile(value) ? { config: value } : { diagnostics: (validate.errors ?? []).map(describe) };
}

function isConfigFile(value: unknown): value is ConfigFile {
  return validate(value);
}

type Problem = NonNullable<typeof validate.errors>[number];

function describe({ instancePath, keyword, params, message }: Problem): Diagnostic {
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    const similar = similarName(name, settingNames);
    const settings = `The settings are ${settingNames.join(", ")}.`;
    const pointer = `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return diagnose(
      "invalid-config",
      `There is no setting ${JSON.stringify(name)}.`,
      { file: configFileName, pointer, isName: true },
      similar === undefined ? settings : `Did you mean ${JSON.stringify(similar)}? ${settings}`,
    );
  }
  const what = instancePath === "" ? "The configuration" : instancePath.slice(1);
  const place = { file: configFileName, pointer: instancePath };
  return diagnose("invalid-config", `${what} ${message?.replace(",", " or ") ?? "is wrong"}.`, place);
}
