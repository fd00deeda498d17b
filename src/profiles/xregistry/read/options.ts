import type { ContentMode, NamedValue } from "../../../catalogue-model.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, textOf } from "./located.js";
import { type OmitUndefined, omitUndefined } from "./omit-undefined.js";
import { similarAttribute } from "./similar-attribute.js";

/** The newest names of options; behind a colon, older ones that differ in more than dashes, underscores and case. */
export type OptionNames = readonly string[];

/** Options by their newest names: how they are spelled has changed from draft to draft. */
export function readOptions(options: Located | undefined, names: OptionNames, findings: Findings): Attributes {
  const read = new Map<string, Located>();
  for (const [name, option] of options?.members ?? []) {
    const newest = newestOption(name, names);
    if (newest !== name) findings.rename({ place: option.place, from: name, to: newest });
    else warnOfTypo(name, option, names, findings);
    // Where both names are given the newest counts.
    if (newest === name || (!read.has(newest) && options?.members?.has(newest) !== true)) read.set(newest, option);
  }
  return read;
}

/** Brokers have options of their own, but a name that is close to a known option is probably a typo. */
function warnOfTypo(name: string, option: Located, names: OptionNames, findings: Findings): void {
  const known = new Map(names.flatMap((entry) => entry.split(":")).map((spelling) => [fold(spelling), spelling]));
  const meant = known.has(fold(name)) ? undefined : known.get(similarAttribute(fold(name), known.keys()) ?? "");
  if (meant === undefined) return;
  const message = `unknown option ${JSON.stringify(name)} of the protocol; it is ignored`;
  const at = { ...option.place, isName: true };
  findings.report("unknown-attribute", message, at, `Did you mean ${newestOption(meant, names)}?`);
}

/** Returns the newest name of an option, or the name itself if it is unknown. */
export function newestOption(name: string, names: OptionNames): string {
  const folded = fold(name);
  const entry = names.find((known) => known.split(":").some((spelling) => fold(spelling) === folded));
  return entry?.split(":")[0] ?? name;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, "");
}

/** The constant of an option: its value, or, where it is written as a declaration, the value of that. */
export function constantOf(option: Located | undefined): string | number | boolean | undefined {
  const value = option?.members === undefined ? option?.value : option.members.get("value")?.value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

/** The constant of an option as text; `undefined` where it is empty. */
export function textConstant(option: Located | undefined): string | undefined {
  const constant = constantOf(option);
  return constant === undefined || constant === "" ? undefined : String(constant);
}

/** Returns the constant of a numeric option, also if it is a string of digits. */
export function numberConstant(option: Located | undefined): number | undefined {
  const constant = constantOf(option);
  const number = typeof constant === "string" && /^-?\d+$/.test(constant) ? Number(constant) : constant;
  return typeof number === "number" ? number : undefined;
}

/** Returns the constant of a boolean option, also if it is a string. */
export function booleanConstant(option: Located | undefined): boolean | undefined {
  const constant = constantOf(option);
  if (constant === "true" || constant === "false") return constant === "true";
  return typeof constant === "boolean" ? constant : undefined;
}

/**
 * Named values, written as a list of `{name, value}` or as a map by name. One that is required and has no value gets a
 * placeholder of its name, for the caller to fill in.
 */
export function namedValues(written: Located | undefined): readonly NamedValue[] {
  // Some describe them as JSON Schema describes an object.
  const properties = written?.members?.get("type")?.value === "object" ? written.members.get("properties") : undefined;
  const option = properties ?? written;
  const entries: readonly (readonly [string | undefined, Located])[] =
    option?.items?.map((item) => [textOf(item.members?.get("name")), item] as const) ??
    [...(option?.members ?? [])].map(([name, value]) => [textOf(value.members?.get("name")) ?? name, value] as const);
  return entries.flatMap(([name, value]) => {
    const text = name === undefined ? undefined : valueOrPlaceholder(name, value);
    return name === undefined || text === undefined ? [] : [[name, String(text)] as const];
  });
}

/** The constant of a declaration, or, where it is required and has none, a placeholder of its name. */
export function valueOrPlaceholder(name: string, declaration: Located): string | number | boolean | undefined {
  const isOpen = declaration.members?.get("required")?.value === true;
  return constantOf(declaration) ?? (isOpen ? `{${name.replace(/\W/g, "_")}}` : undefined);
}

/** Returns the content mode and the event format of envelope options. */
export function readEnvelopeOptions(
  options: Located | undefined,
): OmitUndefined<{ mode: ContentMode | undefined; format: string | undefined }> {
  const mode = textConstant(options?.members?.get("mode"))?.toLowerCase();
  return omitUndefined({
    mode: mode === "binary" || mode === "structured" ? mode : undefined,
    format: textConstant(options?.members?.get("format")),
  });
}
