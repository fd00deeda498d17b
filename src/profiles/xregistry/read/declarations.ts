import type { AttributeDeclaration, AttributeTypeName } from "../catalogue.js";
import { attributeType, defaultType } from "./attribute-type.js";
import { fitConstant } from "./constant.js";
import { defined } from "./defined.js";
import type { Findings } from "./findings.js";
import { booleanOf, type Located, textOf } from "./located.js";
import { constantOf } from "./options.js";

const alwaysRequired: ReadonlySet<string> = new Set(["id", "source", "type"]);

const neverEmpty: ReadonlySet<string> = new Set([
  ...alwaysRequired,
  ...["subject", "time", "dataschema", "datacontenttype"],
]);

/** Whether an attribute of a CloudEvent can be called so (CORE-10). */
export function isAttributeName(name: string): boolean {
  return /^[a-z0-9]+$/.test(name) && name !== "data";
}

/** What a message declares about the attributes of its envelope (catalogues 1.7), by name; `specversion` is implied. */
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

/** A pointer means nothing to those who receive an event (catalogues 1.4). */
function isLocal(dataschema: Located, findings: Findings): boolean {
  const constant = constantOf(dataschema);
  if (typeof constant !== "string" || !/^[#/]/.test(constant)) return false;
  findings.fold(
    "local-dataschema",
    "",
    `${JSON.stringify(constant)} means nothing outside of this file`,
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
  return defined({
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

/** What is declared as the value. An empty text is none where CloudEvents wants one, and leaves it to the author (CORE-02). */
function givenConstant(name: string, written: Located, findings: Findings): string | number | boolean | undefined {
  const constant = constantOf(written);
  if (constant !== "" || !neverEmpty.has(name)) return constant;
  const at = written.members?.get("value")?.place ?? written.place;
  findings.report("empty-value", `${name} cannot be empty, so that whoever builds an event has to say it`, at);
  return undefined;
}

function readType(written: Located, findings: Findings): AttributeTypeName | undefined {
  const declared = written.members?.get("type");
  const name = textOf(declared);
  if (declared === undefined || name === undefined) return undefined;
  const type = attributeType(name);
  if (type === undefined) {
    findings.report("unknown-attribute-type", `${JSON.stringify(name)} is no type of an attribute`, declared.place);
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
    findings.report("not-optional", `${name} is declared optional, but every CloudEvent has it`, declared.place);
  }
  return true;
}

/** The times that stand for "now": the beginning of year 0, or of year 1 (catalogues 1.7). */
function isNow(time: string): boolean {
  return /^000[01]-01-01[T ]00:00:00/i.test(time);
}
