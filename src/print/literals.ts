import type { JsonValue } from "../schema/schema.js";

// The one place where a value of a schema becomes source text. Everything here is plain ASCII between double quotes:
// no line terminator, quote, comment end or bidirectional control of a schema can act on the code around it.

/** A string as a double-quoted literal, which reads back as exactly the same string. */
export function stringLiteral(text: string): string {
  if (needsNoEscape.test(text)) return `"${text}"`;
  return JSON.stringify(text)
    .replace(/[^\x20-\x7e]/g, escapeUnit)
    .replaceAll("</", "<\\/");
}

/** Printable ASCII without a quote, a backslash, or what could begin an end tag: nearly all texts there are. */
const needsNoEscape = /^[ !#-;=-[\]-~]*$/;

/** The type of all strings that begin with a prefix, as a template literal type. */
export function prefixType(prefix: string): string {
  return `\`${stringLiteral(prefix)
    .slice(1, -1)
    .replace(/`|\$\{/g, "\\$&")}\${string}\``;
}

/** A property name in an object literal or a type: bare where it can be, quoted otherwise. */
export function propertyKey(name: string): string {
  // A plain `__proto__: value` in an object literal sets the prototype instead of a property; a computed key does not.
  if (name === "__proto__") return '["__proto__"]';
  return isBareKey(name) ? name : stringLiteral(name);
}

/** A property access: `.name` where it can be, `["any name"]` otherwise. */
export function propertyAccess(name: string): string {
  return isBareKey(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

/** Any JSON value as an expression, on one line. */
export function jsonLiteral(value: JsonValue): string {
  if (typeof value === "string") return stringLiteral(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(jsonLiteral).join(", ")}]`;
  const members = Object.entries(value).map(([name, member]) => `${propertyKey(name)}: ${jsonLiteral(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Any JSON value as an expression over several lines, a member a line, as a person would write a sample. */
export function jsonBlock(value: JsonValue, indent = ""): string {
  const inner = `${indent}  `;
  if (value === null || typeof value !== "object") return jsonLiteral(value);
  if (isList(value)) {
    return value.length === 0
      ? "[]"
      : `[\n${value.map((item) => `${inner}${jsonBlock(item, inner)},\n`).join("")}${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, item]) => `${inner}${propertyKey(name)}: ${jsonBlock(item, inner)},\n`,
  );
  return members.length === 0 ? "{}" : `{\n${members.join("")}${indent}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isBareKey(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__";
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
