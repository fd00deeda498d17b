import type { AttributeDeclaration, AttributeTypeName } from "../../../catalogue-model.js";
import type { Findings } from "./findings.js";
import { booleanOf, type Located, textOf } from "./located.js";
import { omitUndefined } from "./omit-undefined.js";
import { constantOf } from "./options.js";

const alwaysRequired: ReadonlySet<string> = new Set(["id", "source", "type"]);

const neverEmpty: ReadonlySet<string> = new Set([
  ...alwaysRequired,
  ...["subject", "time", "dataschema", "datacontenttype"],
]);

/** Returns whether an attribute of a CloudEvent can be called so. */
export function isAttributeName(name: string): boolean {
  return /^[a-z0-9]+$/.test(name) && name !== "data";
}

/** Returns the declared attributes of an envelope by name. `specversion` is implied. */
export function readDeclarations(
  metadata: Located | undefined,
  findings: Findings,
): ReadonlyMap<string, AttributeDeclaration> {
  // No event has an attribute of another name: a rule of the linter names them.
  const written = [...(metadata?.members ?? [])].filter(([name]) => name !== "specversion" && isAttributeName(name));
  const declarations = written.filter(
    ([name, declaration]) => name !== "dataschema" || !isLocal(declaration, findings),
  );
  return new Map(declarations.map(([name, written]) => [name, readDeclaration(name, written, findings)]));
}

/** Returns whether a `dataschema` is a pointer, which has no meaning for a receiver. */
function isLocal(dataschema: Located, findings: Findings): boolean {
  const constant = constantOf(dataschema);
  if (typeof constant !== "string" || !/^[#/]/.test(constant)) return false;
  findings.fold(
    "local-dataschema",
    "",
    `${JSON.stringify(constant)} has no meaning outside of this file`,
    dataschema.place,
  );
  return true;
}

function readDeclaration(name: string, written: Located, findings: Findings): AttributeDeclaration {
  const { place } = written;
  const constant = givenConstant(name, written, findings);
  const type = readType(written, findings) ?? defaultType(name, constant);
  const template = typeof constant === "string" && /\{\w[\w.]*\}/.test(constant);
  const now = !template && typeof constant === "string" && type === "timestamp" && isNow(constant);
  const fitted = constant === undefined || template || now ? undefined : fitConstant(constant, type);
  if (fitted !== undefined && "problem" in fitted) {
    const at = written.members?.get("value")?.place ?? place;
    findings.report("contradictory-value", `${JSON.stringify(constant)} is ${fitted.problem}`, at);
  }
  const value = template ? constant : fitted !== undefined && "value" in fitted ? fitted.value : undefined;
  return omitUndefined({
    name,
    type,
    required: isRequired(name, written, findings),
    value,
    template,
    now: now ? true : undefined,
    description: textOf(written.members?.get("description")),
    place,
  });
}

/** Returns the declared value. An empty string is ignored if CloudEvents requires a value. */
function givenConstant(name: string, written: Located, findings: Findings): string | number | boolean | undefined {
  const constant = constantOf(written);
  if (constant !== "" || !neverEmpty.has(name)) return constant;
  const at = written.members?.get("value")?.place ?? written.place;
  findings.report("empty-value", `${name} cannot be empty; the builder will ask for it`, at);
  return undefined;
}

function readType(written: Located, findings: Findings): AttributeTypeName | undefined {
  const declared = written.members?.get("type");
  const name = textOf(declared);
  if (declared === undefined || name === undefined) return undefined;
  const type = attributeType(name);
  if (type === undefined) {
    findings.report("unknown-attribute-type", `unknown attribute type ${JSON.stringify(name)}`, declared.place);
    return "string";
  }
  if (name.toLowerCase() === "datetime") {
    findings.rename({ place: declared.place, from: "datetime", to: "timestamp", value: "timestamp" });
  }
  return type;
}

function isRequired(name: string, written: Located, findings: Findings): boolean {
  const declared = written.members?.get("required");
  const required = booleanOf(declared);
  if (!alwaysRequired.has(name)) return required === true;
  if (declared !== undefined && required === false) {
    findings.report(
      "not-optional",
      `${name} is declared optional, but it is required in every CloudEvent`,
      declared.place,
    );
  }
  return true;
}

/** Returns whether a time means "now": the beginning of year 0 or 1. */
function isNow(time: string): boolean {
  return /^000[01]-01-01[T ]00:00:00/i.test(time);
}

const types: ReadonlyMap<string, AttributeTypeName> = new Map<string, AttributeTypeName>([
  ...(
    [
      "any",
      "binary",
      "boolean",
      "duration",
      "integer",
      "number",
      "string",
      "symbol",
      "timestamp",
      "uri",
      "urireference",
    ] as const
  ).map((name) => [name, name] as const),
  ["uritemplate", "uritemplate"],
  ["datetime", "timestamp"],
  ["uri-reference", "urireference"],
  ["urirelative", "urireference"],
  ["uriabsolute", "uri"],
  ["url", "uri"],
  ["urlabsolute", "uri"],
  ["urlrelative", "urireference"],
  ["uri-template", "uritemplate"],
  ["ulong", "integer"],
  ["uinteger", "integer"],
  ["decimal", "number"],
  ["uuid", "string"],
  ["xid", "string"],
]);

/** The type that a declaration names, in any dialect. */
function attributeType(name: string): AttributeTypeName | undefined {
  return types.get(name.toLowerCase());
}

/** The type of an attribute that is declared without one. */
function defaultType(attribute: string, constant: unknown): AttributeTypeName {
  if (attribute === "time") return "timestamp";
  if (attribute === "source" || attribute === "dataschema") return "uritemplate";
  if (typeof constant === "boolean") return "boolean";
  if (typeof constant === "number") return Number.isInteger(constant) ? "integer" : "number";
  return "string";
}

/** A constant as its type has it, or what keeps it from being one. */
type FittedConstant = { readonly value: string | number | boolean } | { readonly problem: string };

/** Gives a constant its declared type: `"5"` is 5 where an integer is declared. */
function fitConstant(constant: string | number | boolean, type: AttributeTypeName): FittedConstant {
  switch (type) {
    case "integer": {
      const number = toNumber(constant);
      // CloudEvents 1.0, type system: integers have 32 bits.
      const fits = number !== undefined && Number.isInteger(number) && number >= -(2 ** 31) && number < 2 ** 31;
      return fits ? { value: number } : { problem: "not a 32-bit integer" };
    }
    case "number": {
      const number = toNumber(constant);
      return number === undefined ? { problem: "not a number" } : { value: number };
    }
    case "boolean": {
      if (typeof constant === "boolean") return { value: constant };
      return constant === "true" || constant === "false"
        ? { value: constant === "true" }
        : { problem: "not a boolean" };
    }
    case "any":
      return { value: constant };
    default:
      return typeof constant === "string" ? fitText(constant, type) : { problem: `not of type ${type}` };
  }
}

function fitText(text: string, type: AttributeTypeName): FittedConstant {
  return (patterns[type]?.test(text) ?? true) ? { value: text } : { problem: `not of type ${type}` };
}

const patterns: { readonly [type in AttributeTypeName]?: RegExp } = {
  timestamp: /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
  binary: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/,
  urireference: /^[^\s<>"{}|\\^`]*$/,
  duration: /^-?P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/,
};

function toNumber(constant: string | number | boolean): number | undefined {
  const number = typeof constant === "string" && /^-?\d+(?:\.\d+)?$/.test(constant) ? Number(constant) : constant;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
