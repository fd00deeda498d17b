// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { type AttributeType, isAttribute, isOfType } from "../attributes.js";
import type { CloudEvent } from "../event.js";
import { payloadOf, rememberPayload } from "../payload.js";
import { readAttribute } from "../read-event.js";

/*
 * What the documented extensions share: CloudEvents' folder `extensions`, working draft of July 2026. An extension is a set
 * of attributes with rules; its module exports
 *
 *   interface Severity                  its attributes, typed
 *   const severityTypes                 their types, for the option `extensionTypes` of readers and writers
 *   withSeverity(event, values)         the event with these attributes, and no others of the extension
 *   severityOf(event)                   the attributes of an event, or undefined if it has none of them
 *
 * Only what a text says with MUST is a problem here. A SHOULD is in the documentation of the attribute.
 */

/** The CloudEvents types of an extension's attributes. */
export type ExtensionTypes<Values> = { readonly [Name in keyof Values]-?: AttributeType };

/** What the value of an attribute must be, beyond its type. */
export interface AttributeRule {
  /** In words that continue "must be". */
  readonly expected: string;
  /** Whether a value, in the native form of its type, is so. */
  readonly test: (value: unknown) => boolean;
}

/** The rules of one extension. */
export interface Extension<Values extends object> {
  /** The name of its document, which is the keyword of every problem with it. */
  readonly name: string;
  readonly types: Readonly<Record<string, AttributeType>>;
  /** The attributes that an event has if it uses the extension at all. */
  readonly required: readonly (keyof Values & string)[];
  readonly rules?: Readonly<Record<string, AttributeRule>>;
  /** The problems that no attribute has alone. Called only if each of them has none. */
  readonly check?: (values: Values, event: CloudEvent) => readonly Issue[];
}

/** The rule of most String attributes. */
export const nonEmpty: AttributeRule = { expected: "a non-empty string", test: (value) => value !== "" };

/**
 * An event with the attributes of an extension: those given, and none that it had before. Its data is the data of the event,
 * so that a signature over the received bytes can still be verified (VER-06).
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withAttributes<T, Values extends object>(
  event: CloudEvent<T>,
  values: Values,
  extension: Extension<Values>,
): CloudEvent<T> {
  const strangers = Object.keys(values).filter((name) => !Object.hasOwn(extension.types, name));
  const issues = strangers.map((name) => attributeIssue(name, extension.name, "one of the extension's attributes"));
  const read = readValues(Object.fromEntries(Object.entries(values)), event, extension, issues);
  const rest = Object.entries(event).filter(([name]) => !Object.hasOwn(extension.types, name));
  const { specversion, id, source, type } = event;
  const extended: CloudEvent<T> = { specversion, id, source, type, ...Object.fromEntries(rest), ...read };
  const payload = payloadOf(event);
  if (payload !== undefined) rememberPayload(extended, payload);
  return extended;
}

/**
 * The attributes of an extension that an event has, in the native forms of their types, or `undefined` if it has none.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function attributesOf<Values extends object>(
  event: CloudEvent,
  extension: Extension<Values>,
): Values | undefined {
  const isUsed = Object.keys(extension.types).some((name) => isAttribute(name, own(event, name)));
  return isUsed ? readValues(event, event, extension, []) : undefined;
}

function readValues<Values extends object>(
  source: Readonly<Record<string, unknown>>,
  event: CloudEvent,
  { name: keyword, types, required, rules = {}, check }: Extension<Values>,
  issues: Issue[],
): Values {
  const values: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(types)) {
    const value = own(source, name);
    if (isAttribute(name, value)) {
      values[name] = readAttribute(name, value, { extensionTypes: types });
      const expected = isOfType(value, type) ? broken(rules[name], values[name]) : `of type ${type}`;
      if (expected !== undefined) issues.push(attributeIssue(name, keyword, expected, value));
    } else if (required.some((each) => each === name)) {
      issues.push(attributeIssue(name, keyword, "there"));
    }
  }
  assertValues<Values>(values, keyword, issues);
  assertValues<Values>(values, keyword, check?.(values, event) ?? []);
  return values;
}

function broken(rule: AttributeRule | undefined, value: unknown): string | undefined {
  return rule === undefined || rule.test(value) ? undefined : rule.expected;
}

function assertValues<Values extends object>(
  _values: object,
  name: string,
  issues: readonly Issue[],
): asserts _values is Values {
  if (issues.length > 0) throw new EventError("invalid", `not a valid ${name} extension`, issues);
}

function own(source: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(source, name) ? source[name] : undefined;
}
