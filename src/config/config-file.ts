import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
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
  readonly templates?: string;
}

/** A configuration, or everything that is wrong with it. */
export type ParsedConfig = { readonly config: ConfigFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Reads the text of a configuration file. */
export function parseConfigFile(text: string): ParsedConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = { file: configFileName, offset: offsetOf(error, text) };
    return { diagnostics: [diagnose("invalid-config", `The file is not JSON: ${error.message}.`, place)] };
  }
  return isConfigFile(value) ? { config: value } : { diagnostics: (validate.errors ?? []).map(describe) };
}

function isConfigFile(value: unknown): value is ConfigFile {
  return validate(value);
}

type Problem = NonNullable<typeof validate.errors>[number];

function describe({ instancePath, keyword, params, message }: Problem): Diagnostic {
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    const pointer = `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return diagnose(
      "invalid-config",
      `There is no setting ${JSON.stringify(name)}.`,
      { file: configFileName, pointer },
      "The settings are inputs, spec, out, name and templates.",
    );
  }
  const what = instancePath === "" ? "The configuration" : instancePath.slice(1);
  const place = { file: configFileName, pointer: instancePath };
  return diagnose("invalid-config", `${what} ${message?.replace(",", " or ") ?? "is wrong"}.`, place);
}

/** V8 says where in its message, except where the text ends too early. */
function offsetOf(error: SyntaxError, text: string): number {
  const position = / at position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? text.length : Number(position);
}
