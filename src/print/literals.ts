import type { JsonValue } from "../schema/schema.js";

// Turns values of schemas into source text. The result is plain ASCII between double quotes, so that no line terminator, quote,
// comment end or bidirectional control of a schema affects the code around it.

/** Returns a string as a double-quoted literal. */
export function stringLiteral(text: string): string {
  if (needsNoEscape.test(text)) return `"${text}"`;
  return JSON.stringify(text)
    .replace(/[^\x20-\x7e]/g, escapeUnit)
    .replaceAll("</", "<\\/");
}

/** Printable ASCII without quotes, backslashes and the start of an end tag. */
const needsNoEscape = /^[ !#-;=-[\]-~]*$/;

/** The type of all strings that begin with a prefix, as a template literal type. */
export function prefixType(prefix: string): string {
  return `\`${stringLiteral(prefix)
    .slice(1, -1)
    .replace(/`|\$\{/g, "\\$&")}\${string}\``;
}

/** Returns a property name in an object literal or a type, quoted if necessary. */
export function propertyKey(name: string): string {
  // A plain `__proto__: value` in an object literal sets the prototype instead of a property; a computed key does not.
  if (name === "__proto__") return '["__proto__"]';
  return isBareKey(name) ? name : stringLiteral(name);
}

/** Returns a property access: `.name` if possible, `["any name"]` otherwise. */
export function propertyAccess(name: string): string {
  return isBareKey(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

/** Returns a JSON value as an expression on one line. */
export function jsonLiteral(value: JsonValue): string {
  if (typeof value === "string") return stringLiteral(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(jsonLiteral).join(", ")}]`;
  const members = Object.entries(value).map(([name, member]) => `${propertyKey(name)}: ${jsonLiteral(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Returns a JSON value as an expression with one member on each line. */
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
