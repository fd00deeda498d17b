import { isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { type At, below, type Context } from "./context.js";
import { findType } from "./find-type.js";
import { keywordValue, refuseValue } from "./keyword-value.js";
import { lowerSchema } from "./lower-schema.js";
import { extensionOf, type Layer, wireName } from "./object-layers.js";
import { layeredObject } from "./object-type.js";

/**
 * A choice of types. Tagged: an object with one property, whose name tells the type of its value. Inline: the object of the
 * type itself, in which a property of its own, the selector, tells which it is (core section 3.2.3.7).
 */
export function lowerChoice(at: At<JsonObject>, context: Context): Draft {
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
    return context.refuse("invalid-data-schema", 'the choice extends a type, but has no "selector"', at);
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

function taggedOption({ name, at }: Option, context: Context): Draft {
  const tag = wireName(name, at.value);
  const properties: Draft = Object.create(null);
  properties[tag] = lowerSchema(at, context);
  return { type: "object", properties, required: [tag], additionalProperties: false };
}

function inlineOption(option: Option, selector: string, base: readonly Layer[], context: Context): Draft {
  const target = objectOf(option.at, context);
  if (target === undefined) return {};
  const known = new Map([...base, ...extensionOf(target, context)].map((layer) => [layer.type.pointer, layer]));
  const draft = layeredObject([...known.values()], [], context);
  const properties: Draft = Object.create(null);
  properties[selector] = { type: "string", const: wireName(option.name, option.at.value) };
  const declared = draft["properties"];
  // The selector may shadow a property of the base type, so what the type says about it does not count.
  if (isJsonObject(declared))
    for (const name of Object.keys(declared)) if (name !== selector) properties[name] = declared[name] ?? {};
  const required = Array.isArray(draft["required"]) ? draft["required"] : [];
  return { ...draft, properties, required: [...new Set([selector, ...required])] };
}

/** The object type that an option stands for, through references; says so where it is none. */
function objectOf(at: At, context: Context): At<JsonObject> | undefined {
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
  context.refuse("invalid-data-schema", "with a selector, every choice has to be an object type", at);
  return undefined;
}

const mostReferences = 16;
