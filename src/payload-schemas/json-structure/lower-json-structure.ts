import { isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { DataSchema, LoweredSchema, Report } from "../data-schema.js";
import { checkUses } from "./add-ins.js";
import { Context } from "./context.js";
import { type DeclaredType, findType, isType, typeAt, typePointers } from "./find-type.js";
import { checkKeywords } from "./keywords.js";
import { lowerSchema } from "./lower-schema.js";

/**
 * Lowers JSON Structure (Core, with the extensions for alternate names, units, validation and conditional composition; see
 * https://json-structure.org) to JSON Schema. What data looks like in JSON:
 *
 * - Properties and values of enums have their alternate names for `json`, where there are any.
 * - Types that are wider than what JavaScript keeps (64 and 128 bits, decimals) are texts of digits, as the specification
 *   says, or numbers where these are exact, as much real data has them.
 * - An object has all that it inherits. What is not declared is allowed, unless `additionalProperties` says otherwise.
 * - `pattern` has to fit a whole text (validation section 3.2.2).
 */
export function lowerJsonStructure(schema: DataSchema, report: Report): LoweredSchema | undefined {
  if (!isJsonObject(schema.document)) {
    report("invalid-data-schema", "a JSON Structure document has to be an object", { pointer: "" });
    return undefined;
  }
  const context = new Context(schema.document, report);
  const root = rootType(schema.selector, context);
  if (root === undefined) return undefined;
  context.rootPointer = root.pointer;
  context.book.begin(root.pointer, root.path);
  for (let pointer = context.book.next(); pointer !== undefined; pointer = context.book.next()) {
    const type = typeAt(pointer, context.root);
    const name = pointer === "" ? nameOf(context.root) : type?.path.at(-1);
    if (type !== undefined) context.book.define(pointer, lowerSchema(type, context, "type", name));
  }
  if (root.pointer !== "") checkRoot(context);
  checkUses(context);
  const document = context.book.document(root.pointer, context.report);
  return context.hasErrors ? undefined : document;
}

/** The type that describes the data: what the reference selects, `$root`, the document itself, or its only type. */
function rootType(selector: string | undefined, context: Context): DeclaredType | undefined {
  const { root } = context;
  if (selector !== undefined && selector !== "" && selector !== "#") return selectedType(selector, context);
  const reference = own(root, "$root");
  if (reference !== undefined) return findType(reference, { pointer: "/$root" }, context);
  if (isType(root)) return typeAt("", root);
  const pointers = typePointers(root);
  const [only] = pointers;
  if (pointers.length === 1 && only !== undefined) return typeAt(only, root);
  const message =
    pointers.length === 0
      ? "the document declares no type"
      : `the document declares ${pointers.length} types, but has neither "$root" nor "type"`;
  context.refuse("ambiguous-data-type", message, { pointer: "" });
  return undefined;
}

/** A type by its pointer, or by its name if only one has it. */
function selectedType(selector: string, context: Context): DeclaredType | undefined {
  if (/^#|\//.test(selector)) {
    return findType(/^[#/]/.test(selector) ? selector : `/${selector}`, { pointer: "" }, context);
  }
  const found = typePointers(context.root)
    .map((pointer) => typeAt(pointer, context.root))
    .filter((type) => type?.path.at(-1) === selector);
  if (found.length === 1) return found[0];
  if (found.length === 0 && nameOf(context.root) === selector && isType(context.root)) return typeAt("", context.root);
  if (found.length === 0)
    context.refuse("unknown-data-type", `the document declares no type "${selector}"`, { pointer: "" });
  else
    context.refuse("ambiguous-data-type", `the document declares ${found.length} types "${selector}"`, { pointer: "" });
  return undefined;
}

function nameOf(value: JsonObject): string | undefined {
  const name = own(value, "name");
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** Looks at the keywords of a root that is no type itself. */
function checkRoot(context: Context): void {
  checkKeywords({ value: context.root, pointer: "" }, context);
}
