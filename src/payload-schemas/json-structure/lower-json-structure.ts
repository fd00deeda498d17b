import { isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { DataSchema, LoweredSchema, Report } from "../data-schema.js";
import { type DeclaredType, findType, isType, typeAt, typePointers } from "./find-structure-type.js";
import { lowerStructureType } from "./lower-structure-type.js";
import { checkUses } from "./structure-add-ins.js";
import { checkKeywords, StructureContext } from "./structure-context.js";

/**
 * Lowers JSON Structure to JSON Schema: the core, with the extensions for alternate names, units, validation and
 * conditional composition.
 *
 * - Properties and enum values have their alternate names for `json`.
 * - Integers of 64 and 128 bits and decimals are strings of digits, as the specification requires. They can also be
 *   numbers where these are exact, since much real data has them.
 * - An object has all that it inherits. Other properties are allowed unless `additionalProperties` forbids them.
 * - `pattern` must match the whole string.
 *
 * @see https://json-structure.org
 */
export function lowerJsonStructure(schema: DataSchema, report: Report): LoweredSchema | undefined {
  if (!isJsonObject(schema.document)) {
    report("invalid-data-schema", "a JSON Structure document must be an object", { pointer: "" });
    return undefined;
  }
  const context = new StructureContext(schema.document, lowerStructureType, report);
  const root = rootType(schema.selector, context);
  if (root === undefined) return undefined;
  context.rootPointer = root.pointer;
  context.table.begin(root.pointer, root.path);
  for (let pointer = context.table.next(); pointer !== undefined; pointer = context.table.next()) {
    const type = typeAt(pointer, context.root);
    const name = pointer === "" ? nameOf(context.root) : type?.path.at(-1);
    if (type !== undefined) context.table.define(pointer, context.lower(type, "type", name));
  }
  if (root.pointer !== "") checkKeywords({ value: context.root, pointer: "" }, context);
  checkUses(context);
  const document = context.table.document(root.pointer, context.report);
  return context.hasErrors ? undefined : document;
}

/** Finds the type that describes the data: the selected one, `$root`, the document itself, or its only type. */
function rootType(selector: string | undefined, context: StructureContext): DeclaredType | undefined {
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
      ? "the document does not declare a type"
      : `the document declares ${pointers.length} types but has neither "$root" nor "type"`;
  context.refuse("ambiguous-data-type", message, { pointer: "" });
  return undefined;
}

/** Finds a type by its pointer, or by its name if no other type has the same. */
function selectedType(selector: string, context: StructureContext): DeclaredType | undefined {
  if (/^#|\//.test(selector)) {
    return findType(/^[#/]/.test(selector) ? selector : `/${selector}`, { pointer: "" }, context);
  }
  const found = typePointers(context.root)
    .map((pointer) => typeAt(pointer, context.root))
    .filter((type) => type?.path.at(-1) === selector);
  if (found.length === 1) return found[0];
  if (found.length === 0 && nameOf(context.root) === selector && isType(context.root)) return typeAt("", context.root);
  if (found.length === 0)
    context.refuse("unknown-data-type", `the document does not declare a type "${selector}"`, { pointer: "" });
  else
    context.refuse("ambiguous-data-type", `the document declares ${found.length} types named "${selector}"`, {
      pointer: "",
    });
  return undefined;
}

function nameOf(value: JsonObject): string | undefined {
  const name = own(value, "name");
  return typeof name === "string" && name !== "" ? name : undefined;
}
