// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { type AttributeType, isAttribute, isOfType } from "../attributes.js";
import type { CloudEvent } from "../event.js";
import { attributeIssue } from "../issues.js";
import { payloadOf, rememberPayload } from "../payload.js";
import { readAttribute } from "../read-event.js";

/** The CloudEvents types of an extension's attributes, for the option `extensionTypes` of readers and writers. */
export type ExtensionTypes<Values> = { readonly [Name in keyof Values]-?: AttributeType };

/**
 * Returns the event with the attributes of an extension: the given ones, and none that the event had before. The event
 * itself is not changed. Its payload is kept, so a signature over the received bytes still verifies.
 *
 * @throws EventError `invalid`, listing every problem
 */
export type AddAttributes<Values> = <T>(event: CloudEvent<T>, values: Values) => CloudEvent<T>;

/**
 * Returns the attributes of an extension that an event has, in the native forms of their types, or `undefined` if the event
 * has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export type ReadAttributes<Values> = (event: CloudEvent) => Values | undefined;

/** An extension of CloudEvents: a set of attributes with rules. */
export interface Extension<Values extends object> {
  readonly types: ExtensionTypes<Values>;
  readonly add: AddAttributes<Values>;
  readonly of: ReadAttributes<Values>;
}

/** A rule for the value of an attribute, beyond its type. */
export interface AttributeRule {
  /** Completes the sentence "... must be". */
  readonly expected: string;
  /** Tests a value in the native form of its type. */
  readonly test: (value: unknown) => boolean;
}

/**
 * The rules of an extension. Only a MUST of its specification is a rule; a SHOULD is in the documentation of the attribute.
 */
export interface ExtensionRules<Values extends object> {
  /** The name of its specification document, and the `keyword` of its issues. */
  readonly name: string;
  readonly types: ExtensionTypes<Values>;
  /** The attributes of every event that uses the extension. */
  readonly required?: readonly (keyof Values & string)[];
  readonly rules?: { readonly [Name in keyof Values]?: AttributeRule };
  /** Checks the attributes together. Only called if each of them is valid. */
  readonly check?: (values: Values, event: CloudEvent) => readonly Issue[];
}

/** The rule of most String attributes. */
export const nonEmpty: AttributeRule = { expected: "a non-empty string", test: (value) => value !== "" };

/** Makes the functions of an extension from its rules. */
export function defineExtension<Values extends object>(extension: ExtensionRules<Values>): Extension<Values> {
  const { name: keyword, types } = extension;
  return {
    types,
    add(event, values) {
      const unknown = Object.keys(values).filter((name) => !Object.hasOwn(types, name));
      const issues = unknown.map((name) => attributeIssue(name, keyword, "one of the extension's attributes"));
      const read = readValues(new Map(Object.entries(values)), event, extension, issues);
      const rest = Object.entries(event).filter(([name]) => !Object.hasOwn(types, name));
      const { specversion, id, source, type } = event;
      const extended = { specversion, id, source, type, ...Object.fromEntries(rest), ...read };
      const payload = payloadOf(event);
      if (payload !== undefined) rememberPayload(extended, payload);
      return extended;
    },
    of(event) {
      const own = new Map(Object.entries(event));
      const isUsed = Object.keys(types).some((name) => isAttribute(name, own.get(name)));
      return isUsed ? readValues(own, event, extension, []) : undefined;
    },
  };
}

function readValues<Values extends object>(
  source: ReadonlyMap<string, unknown>,
  event: CloudEvent,
  { name: keyword, types, required = [], rules = {}, check }: ExtensionRules<Values>,
  issues: Issue[],
): Values {
  const extensionTypes: Readonly<Record<string, AttributeType>> = types;
  const ruleOf: Readonly<Record<string, AttributeRule | undefined>> = rules;
  const values: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(extensionTypes)) {
    const value = source.get(name);
    if (isAttribute(name, value)) {
      values[name] = readAttribute(name, value, { extensionTypes });
      const rule = ruleOf[name];
      const isBroken = rule !== undefined && !rule.test(values[name]);
      const expected = !isOfType(value, type) ? `of type ${type}` : isBroken ? rule.expected : undefined;
      if (expected !== undefined) issues.push(attributeIssue(name, keyword, expected, value));
    } else if (required.some((each) => each === name)) {
      issues.push(attributeIssue(name, keyword, "present"));
    }
  }
  assertValues<Values>(values, keyword, issues);
  assertValues<Values>(values, keyword, check?.(values, event) ?? []);
  return values;
}

function assertValues<Values extends object>(
  _values: object,
  name: string,
  issues: readonly Issue[],
): asserts _values is Values {
  if (issues.length > 0) throw new EventError("invalid", `not a valid ${name} extension`, issues);
}
