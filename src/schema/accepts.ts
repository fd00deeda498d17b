import { isOfType, referenceTarget } from "./conjuncts.js";
import type { Definitions, JsonType, JsonValue, Schema, SchemaObject } from "./schema.js";

/** A value that is simple enough to check without a full validator: a string, or an object without members. */
export type PlainValue = string | { readonly [name: string]: never };

/** `undefined` where the answer is not certain. */
type Answer = boolean | undefined;

/** Whether a schema is certain to accept a value. */
export function accepts(schema: Schema, value: PlainValue, definitions: Definitions): boolean {
  return answer(schema, { value, definitions, known: new Map() }) === true;
}

interface Question {
  readonly value: PlainValue;
  readonly definitions: Definitions;
  /**
   * The answer for each schema, which is not certain while it is looked for. Each schema is asked once: references can lead
   * back to it, and can double at every level.
   */
  readonly known: Map<Schema, Answer>;
}

function answer(schema: Schema, question: Question): Answer {
  if (typeof schema === "boolean") return schema;
  const { known, value } = question;
  if (known.has(schema)) return known.get(schema);
  known.set(schema, undefined);
  const found = every([...ownAnswers(schema, value), ...composedAnswers(schema, question)]);
  known.set(schema, found);
  return found;
}

function composedAnswers(schema: SchemaObject, question: Question): readonly Answer[] {
  const ask = (part: Schema): Answer => answer(part, question);
  const { $ref, allOf = [], anyOf, oneOf, not } = schema;
  return [
    ...($ref === undefined ? [] : [ask(referenceTarget(schema, question.definitions) ?? true)]),
    ...allOf.map(ask),
    ...(anyOf === undefined ? [] : [negate(every(anyOf.map(ask).map(negate)))]),
    ...(oneOf === undefined ? [] : [exactlyOne(oneOf.map(ask))]),
    ...(not === undefined ? [] : [negate(ask(not))]),
    ...(schema.if === undefined ? [] : [conditional(schema, schema.if, ask)]),
  ];
}

function conditional(schema: SchemaObject, condition: Schema, ask: (part: Schema) => Answer): Answer {
  const holds = ask(condition);
  return holds === undefined ? undefined : ask((holds ? schema.then : schema.else) ?? true);
}

function ownAnswers(schema: SchemaObject, value: PlainValue): readonly Answer[] {
  const { type, const: constant, enum: values } = schema;
  return [
    type === undefined || isOfType(value, [type].flat() as readonly JsonType[]),
    constant === undefined || isSame(constant, value),
    values === undefined || values.some((one) => isSame(one, value)),
    ...(typeof value === "string" ? stringAnswers(schema, value) : [isEmptyAllowed(schema)]),
  ];
}

function isSame(one: JsonValue, value: PlainValue): boolean {
  return JSON.stringify(one) === JSON.stringify(value);
}

function isEmptyAllowed({ required = [], minProperties = 0 }: SchemaObject): boolean {
  return required.length === 0 && minProperties <= 0;
}

function stringAnswers(
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format }: SchemaObject,
  value: string,
): readonly Answer[] {
  const { length } = [...value];
  return [
    length >= minLength && length <= maxLength,
    pattern === undefined || new RegExp(pattern, "u").test(value),
    format === undefined ? true : formatAnswer(format, value),
  ];
}

/** The formats of the strings that a builder fills in. */
function formatAnswer(format: string, value: string): Answer {
  if (format === "uuid") return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);
  if (format === "date-time") return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
  return format === "uri-reference" && /^[\w.-]*$/.test(value) ? true : undefined;
}

function every(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function exactlyOne(answers: readonly Answer[]): Answer {
  const count = answers.filter((one) => one === true).length;
  if (count > 1) return false;
  return answers.includes(undefined) ? undefined : count === 1;
}

function negate(one: Answer): Answer {
  return one === undefined ? undefined : !one;
}
