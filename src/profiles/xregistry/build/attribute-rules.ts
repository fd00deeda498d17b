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
 * Returns the attributes of an event besides its type: those that are declared, and those that the builder fills in. If all
 * messages of the event have the same rule for an attribute, it is the rule of the event. Otherwise the event can have any
 * value, and each message keeps its own rule.
 */
export function eventAttributes(messages: readonly [Message, ...Message[]]): readonly EventAttribute[] {
  const names = new Set(messages.flatMap(({ attributes }) => [...attributes.keys()]));
  for (const name of ["id", "source", "time", "datacontenttype"]) names.add(name);
  names.delete("type");
  return [...names].map((name) =>
    mergeDeclarations(
      name,
      messages.map((message) => declarationOf(message, name)),
    ),
  );
}

/** Returns what a message declares about an attribute. Its own content type counts if the envelope does not declare one. */
function declarationOf(
  { attributes, dataContentType, place }: Message,
  name: string,
): AttributeDeclaration | undefined {
  const declared = attributes.get(name);
  if (name !== "datacontenttype" || declared?.value !== undefined) return declared;
  // JSON is what the builder assumes anyway.
  if (dataContentType === undefined || /^application\/json$/i.test(dataContentType)) return declared;
  return { type: "string", required: false, place, ...declared, name, value: dataContentType, template: false };
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

/** What a CloudEvent has, declared or not. */
const alwaysThere: ReadonlySet<string> = new Set(["id", "source", "type"]);

/** Returns the rule of a message for an attribute. */
export function ruleOfMessage(message: Message, name: string): AttributeRule {
  return ruleOf(declarationOf(message, name));
}

function ruleOf(declaration: AttributeDeclaration | undefined): AttributeRule {
  if (declaration?.value === undefined || declaration.now === true) return given;
  const { value } = declaration;
  if (declaration.template) return { kind: "template", template: String(value) };
  return { kind: "constant", value: typeof value === "number" && !isInteger(declaration) ? String(value) : value };
}

/** CloudEvents has 32-bit integers. All other numbers are strings. */
function isInteger({ type, value }: AttributeDeclaration): boolean {
  return type !== "number" && Number(value) === (Number(value) | 0);
}

/** Returns a rule as the runtime takes it; `undefined` if there is no restriction. */
export function ruleJson(rule: AttributeRule): JsonValue | undefined {
  if (rule.kind === "constant") return { value: rule.value };
  return rule.kind === "template" ? { template: rule.template } : undefined;
}
