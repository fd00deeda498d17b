import type { AttributeDeclaration, AttributeTypeName, Message } from "../../../catalogue-model.js";
import type { JsonValue } from "../../../schema/schema.js";

/** How an attribute of an event comes about, and what it has to be. */
export type AttributeRule =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "template"; readonly template: string }
  /** Given by the author of the event. */
  | { readonly kind: "given" };

/** One attribute of an event, as all messages that carry the event declare it. */
export interface EventAttribute {
  readonly name: string;
  readonly rule: AttributeRule;
  readonly type: AttributeTypeName;
  /** Whether every event has it. */
  readonly required: boolean;
  readonly description?: string;
}

/**
 * The attributes of an event besides its type: those that are declared, and those that the builder fills in. Where its messages say the same about an attribute, that is its rule; where they differ, as
 * transport variants may, the event can have any value, and each message keeps its own rule.
 */
export function eventAttributes(messages: readonly [Message, ...Message[]]): readonly EventAttribute[] {
  const names = new Set(messages.flatMap(({ attributes }) => [...attributes.keys()]));
  for (const name of ["id", "source", "time", "datacontenttype"]) names.add(name);
  names.delete("type");
  return [...names].map((name) =>
    mergeDeclarations(
      name,
      messages.map(({ attributes }) => attributes.get(name)),
    ),
  );
}

function mergeDeclarations(name: string, declarations: readonly (AttributeDeclaration | undefined)[]): EventAttribute {
  const found = declarations.filter((declaration) => declaration !== undefined);
  const rules = declarations.map(ruleOf);
  const [first = given] = rules;
  const agreed = rules.every((rule) => JSON.stringify(rule) === JSON.stringify(first)) ? first : given;
  const type = found[0]?.type ?? "string";
  const description = found.find((declaration) => declaration.description !== undefined)?.description;
  return {
    name,
    rule: agreed,
    type: found.every((declaration) => declaration.type === type) ? type : "any",
    required: alwaysThere.has(name) || declarations.every((declaration) => declaration?.required === true),
    ...(description !== undefined && { description }),
  };
}

const given: AttributeRule = { kind: "given" };

/** What a CloudEvent has, declared or not (CORE-01 to CORE-04). */
const alwaysThere: ReadonlySet<string> = new Set(["id", "source", "type"]);

/** What a declaration says about where the value comes from. */
export function ruleOf(declaration: AttributeDeclaration | undefined): AttributeRule {
  if (declaration?.value === undefined || declaration.now === true) return given;
  const { value } = declaration;
  if (declaration.template) return { kind: "template", template: String(value) };
  return { kind: "constant", value: typeof value === "number" && !isInteger(declaration) ? String(value) : value };
}

/** CloudEvents has integers of 32 bits; all other numbers are text to it (CORE-14). */
function isInteger({ type, value }: AttributeDeclaration): boolean {
  return type !== "number" && Number(value) === (Number(value) | 0);
}

/** What the runtime has to know about an attribute; `undefined` for one that anything may be said of. */
export function ruleJson(rule: AttributeRule): JsonValue | undefined {
  if (rule.kind === "constant") return { value: rule.value };
  return rule.kind === "template" ? { template: rule.template } : undefined;
}
