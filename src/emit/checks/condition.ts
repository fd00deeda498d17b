import { jsonLiteral } from "../../print/literals.js";

/** A boolean expression of the generated code, as a tree that can be simplified. */
export type Condition =
  | boolean
  | { readonly kind: "test"; readonly text: string; readonly implies?: string }
  | Comparison
  | Call
  | { readonly kind: "and"; readonly parts: readonly Condition[] }
  | { readonly kind: "or"; readonly parts: readonly Condition[] }
  | { readonly kind: "not"; readonly part: Condition }
  | { readonly kind: "differ"; readonly parts: readonly [Condition, Condition] }
  | { readonly kind: "choice"; readonly parts: readonly [Condition, Condition, Condition] };

/** A call of a check with only the value as argument. As a callback, its name is enough. */
export interface Call {
  readonly kind: "call";
  readonly check: string;
  readonly subject: string;
  /** Another call that this one makes redundant: `isString(value)`. */
  readonly implies?: string;
}

/** A comparison of two expressions. */
export interface Comparison {
  readonly kind: "comparison";
  readonly left: string;
  readonly operator: "===" | "!==" | "<" | "<=" | ">" | ">=";
  readonly right: string;
}

/** Returns a call, or other source text that is a boolean and binds as tightly as a call. */
export function test(text: string, implies?: string): Condition {
  return { kind: "test", text, ...(implies !== undefined && { implies }) };
}

/** Returns a comparison of two expressions. */
export function compare(left: string, operator: Comparison["operator"], right: string): Condition {
  return { kind: "comparison", left, operator, right };
}

/** Returns a comparison of an expression with the value of a keyword. */
export function compareLimit(left: string, operator: Comparison["operator"], limit: number): Condition {
  return compare(left, operator, jsonLiteral(limit));
}

/** Returns a call of a check. `kindCheck` is the name of a check that it makes redundant. */
export function call(check: string, subject: string, kindCheck?: string): Condition {
  return { kind: "call", check, subject, ...(kindCheck !== undefined && { implies: `${kindCheck}(${subject})` }) };
}

/** Returns the conjunction of conditions, without calls that a later part implies. */
export function and(parts: readonly Condition[]): Condition {
  const asked = parts.filter((part) => part !== true);
  if (asked.length < 2) return asked[0] ?? true;
  const flat = distinct(asked.flatMap((part) => (isKind(part, "and") ? part.parts : [part])));
  if (flat.includes(false)) return false;
  const needed = withoutImplied(flat);
  return single(needed) ?? { kind: "and", parts: needed };
}

/** Returns the disjunction of conditions. */
export function or(parts: readonly Condition[]): Condition {
  const asked = parts.filter((part) => part !== false);
  if (asked.length < 2) return asked[0] ?? false;
  const flat = distinct(asked.flatMap((part) => (isKind(part, "or") ? part.parts : [part])));
  if (flat.includes(true)) return true;
  return single(flat) ?? { kind: "or", parts: flat };
}

/** Returns the negation of a condition. */
export function not(part: Condition): Condition {
  if (typeof part === "boolean") return !part;
  if (part.kind === "not") return part.part;
  if (part.kind === "comparison" && part.operator === "===") return { ...part, operator: "!==" };
  if (part.kind === "comparison" && part.operator === "!==") return { ...part, operator: "===" };
  return { kind: "not", part };
}

/** Returns the condition that exactly one of two conditions holds. */
export function differ(a: Condition, b: Condition): Condition {
  if (typeof a === "boolean") return a ? not(b) : b;
  if (typeof b === "boolean") return b ? not(a) : a;
  return { kind: "differ", parts: [a, b] };
}

/** Returns a conditional expression. */
export function choice(decision: Condition, yes: Condition, no: Condition): Condition {
  if (typeof decision === "boolean") return decision ? yes : no;
  if (yes === true) return or([decision, no]);
  if (no === true) return or([not(decision), yes]);
  if (yes === false) return and([not(decision), no]);
  if (no === false) return and([decision, yes]);
  return { kind: "choice", parts: [decision, yes, no] };
}

/** Leaves out each call that is implied by a later part. */
function withoutImplied(parts: readonly Condition[]): readonly Condition[] {
  const implied = new Set<string>();
  const needed = parts.toReversed().filter((part) => {
    const isNeeded = !isKind(part, "call") || !implied.has(`${part.check}(${part.subject})`);
    if (typeof part === "object" && "implies" in part && part.implies !== undefined) implied.add(part.implies);
    return isNeeded;
  });
  return needed.toReversed();
}

function isKind<K extends Exclude<Condition, boolean>["kind"]>(
  condition: Condition,
  kind: K,
): condition is Extract<Condition, { kind: K }> {
  return typeof condition === "object" && condition.kind === kind;
}

/** Drops repeated parts. Conditions are plain data, so that equal ones have the same JSON. */
function distinct(parts: readonly Condition[]): readonly Condition[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = JSON.stringify(part);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function single(parts: readonly Condition[]): Condition | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}
