import { isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { findType } from "./find-structure-type.js";
import { type At, below, keywordValue, refuseValue, type StructureContext } from "./structure-context.js";
import { extensionOf, type Layer, wireName } from "./structure-layers.js";
import { layeredObject } from "./structure-objects.js";

/**
 * Lowers a choice of types. A tagged choice is an object with one property, whose name selects the type of its value.
 * An inline choice is an object of the selected type, with a property of its own as the selector.
 */
export function lowerChoice(at: At<JsonObject>, context: StructureContext): Draft {
  const choices = own(at.value, "choices");
  const place = below(at, "choices", choices ?? null);
  if (!isJsonObject(choices ?? null) || Object.keys(choices ?? {}).length === 0) {
    refuseValue(place, "choices", "an object of at least one type", context);
    return {};
  }
  const options = Object.entries(choices ?? {}).map(([name, value]) => ({ name, at: below(place, name, value) }));
  const selector = keywordValue(at, "selector", "string", context);
  const isInline = Object.hasOwn(at.value, "$extends") || selector !== undefined;
  if (!isInline) return union(options.map((option) => taggedOption(option, context)));
  if (typeof selector !== "string") {
    return context.refuse("invalid-data-schema", 'a choice with "$extends" must have a "selector"', at);
  }
  const base = extensionOf(at, context);
  return union(options.map((option) => inlineOption(option, selector, base, context)));
}

interface Option {
  readonly name: string;
  readonly at: At;
}

function union(options: readonly Draft[]): Draft {
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { oneOf: [...options] };
}

function taggedOption({ name, at }: Option, context: StructureContext): Draft {
  const tag = wireName(name, at, context);
  const properties: Draft = Object.create(null);
  properties[tag] = context.lower(at);
  return { type: "object", properties, required: [tag], additionalProperties: false };
}

function inlineOption(option: Option, selector: string, base: readonly Layer[], context: StructureContext): Draft {
  const target = objectOf(option.at, context);
  if (target === undefined) return {};
  const known = new Map([...base, ...extensionOf(target, context)].map((layer) => [layer.type.pointer, layer]));
  const draft = layeredObject([...known.values()], [], context);
  const properties: Draft = Object.create(null);
  properties[selector] = { type: "string", const: wireName(option.name, option.at, context) };
  const declared = draft["properties"];
  // The selector can replace a property of the base type.
  if (isJsonObject(declared))
    for (const name of Object.keys(declared)) if (name !== selector) properties[name] = declared[name] ?? {};
  const required = Array.isArray(draft["required"]) ? draft["required"] : [];
  return { ...draft, properties, required: [...new Set([selector, ...required])] };
}

/** Returns the object type of an option, through references, or reports that it has another type. */
function objectOf(at: At, context: StructureContext): At<JsonObject> | undefined {
  let type: At = at;
  for (let step = 0; step < mostReferences; step++) {
    if (!isJsonObject(type.value)) break;
    const declared = own(type.value, "type");
    if (declared === "object") return { value: type.value, pointer: type.pointer };
    const reference = isJsonObject(declared) ? own(declared, "$ref") : own(type.value, "$ref");
    if (reference === undefined) break;
    const found = findType(reference, type, context);
    if (found === undefined) return undefined;
    type = found;
  }
  context.refuse("invalid-data-schema", "every option of a choice with a selector must be an object", at);
  return undefined;
}

const mostReferences = 16;
