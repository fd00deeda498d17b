import { pointerToken, pointerTokens } from "../../schema/pointer.js";
import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { At, StructureContext } from "./structure-context.js";

/** A type that is declared in the document. */
export interface DeclaredType extends At<JsonObject> {
  /** Its namespaces, outermost first, and its own name. */
  readonly path: readonly string[];
}

/**
 * Finds the type that a reference points to, or reports that there is none. The `#` of the JSON Pointer is optional.
 */
export function findType(
  reference: JsonValue,
  at: Pick<At, "pointer">,
  context: StructureContext,
): DeclaredType | undefined {
  if (typeof reference !== "string") {
    context.refuse("invalid-data-schema", "a reference to a type must be a string", at);
    return undefined;
  }
  const fragment = fragmentOf(reference, context.root);
  if (fragment === undefined) {
    context.refuse("remote-data-schema", `${JSON.stringify(reference)} refers to another document`, at);
    return undefined;
  }
  const found = typeAt(fragment, context.root);
  if (found === undefined) {
    const fix = context.didYouMean(`#${fragment}`, () => typePointers(context.root).map((pointer) => `#${pointer}`));
    context.refuse("unknown-data-type", `${JSON.stringify(reference)} does not point to a type`, at, fix);
  }
  return found;
}

/** Returns the JSON Pointer of a reference, or `undefined` if it refers to another document. */
function fragmentOf(reference: string, root: JsonObject): string | undefined {
  const hash = reference.indexOf("#");
  const uri = hash < 0 ? "" : reference.slice(0, hash);
  if (uri !== "" && uri !== own(root, "$id")) return undefined;
  if (hash < 0 && !reference.startsWith("/")) return undefined;
  const fragment = reference.slice(hash + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * Returns the type at a JSON Pointer. In early drafts, pointers are relative to `definitions` (`#/Namespace/TypeName`).
 */
export function typeAt(pointer: string, root: JsonObject): DeclaredType | undefined {
  const steps = pointerTokens(pointer.startsWith("/") ? pointer : "");
  if (pointer !== "" && steps.length === 0) return undefined;
  return walk(steps, root) ?? walk(["definitions", ...steps], root);
}

function walk(steps: readonly string[], root: JsonObject): DeclaredType | undefined {
  let value: JsonValue | undefined = root;
  for (const step of steps) {
    if (isJsonArray(value)) value = /^\d{1,9}$/.test(step) ? value[Number(step)] : undefined;
    else value = isJsonObject(value) ? own(value, step) : undefined;
  }
  if (!isJsonObject(value) || !isType(value)) return undefined;
  const path = steps[0] === "definitions" || steps[0] === "$defs" ? steps.slice(1) : steps;
  const name = own(value, "name");
  const ownName = path.at(-1) ?? (typeof name === "string" ? name : "Root");
  return { value, pointer: steps.map(pointerToken).join(""), path: [...path.slice(0, -1), ownName] };
}

const typeKeywords = ["type", "$ref", "allOf", "anyOf", "oneOf", "not", "if"];

/** Whether an object declares a type. Otherwise it is a namespace. */
export function isType(value: JsonObject): boolean {
  return typeKeywords.some((keyword) => Object.hasOwn(value, keyword));
}

/** Returns the pointers of all types in the namespaces of the document. */
export function typePointers(root: JsonObject): readonly string[] {
  const found: string[] = [];
  const open = ["definitions", "$defs"].map((name) => ({ pointer: pointerToken(name), value: own(root, name) }));
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (!isJsonObject(part.value)) continue;
    if (isType(part.value)) found.push(part.pointer);
    else
      for (const [name, value] of Object.entries(part.value))
        open.push({ pointer: part.pointer + pointerToken(name), value });
  }
  return found.reverse();
}
