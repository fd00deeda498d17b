// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import type { Issue } from "../issue.js";
import { hasOwn, isObject } from "../schema/checks.js";
import { attributeIssue } from "./attribute-issue.js";
import {
  type AttributeType,
  type CoreAttribute,
  coreAttribute,
  coreAttributes,
  extensionType,
  isAttribute,
  isAttributeName,
  isOfType,
  ruleOf,
  typeOfValue,
} from "./attributes.js";
import { encodeBase64, isBase64 } from "./base64.js";
import { bytesOf } from "./bytes.js";
import { isJsonContentType } from "./content-type.js";
import type { CloudEvent } from "./event.js";
import type { ReadOptions, WriteOptions } from "./options.js";

/** What is done with an attribute; its value is of its type: in native form, a `Date`, or a canonical string. */
export type AttributeVisitor = (name: string, value: unknown, type: AttributeType) => void;

/**
 * Every problem of an event, each under the number of its rule (`CORE-02`, `JSON-09` ...), with the attribute's name as path.
 * An empty list means that every writer of this package will write it (but for data that JSON cannot hold, which is found
 * while it is written).
 *
 * With `lenient`, only what a lenient reader refuses is a problem: see `ReadOptions`.
 */
export function validateEvent(event: unknown, options: ReadOptions = {}): Issue[] {
  return visitAttributes(event, options, () => {});
}

/**
 * Validates an event, and hands out each attribute that keeps its rules: a writer walks through an event once.
 *
 * @returns as `validateEvent`
 */
export function visitAttributes(event: unknown, options: ReadOptions, visit: AttributeVisitor): Issue[] {
  if (!isObject(event)) {
    return [{ message: "an event must be an object", path: [], keyword: "CORE-09" }];
  }
  const issues: Issue[] = [];
  let missing = required.length;
  for (const name in event) {
    const value = event[name];
    if (!hasOwn(event, name) || !isAttribute(name, value)) continue;
    const core = coreAttribute(name);
    if (core?.isRequired) missing--;
    const type = core?.type ?? extensionType(name, options) ?? typeOfValue(value);
    const expected = expectedOf(name, value, type, core, options.lenient === true);
    if (expected !== undefined) issues.push(attributeIssue(name, ruleOf(name, type), expected, value));
    else if (type !== undefined) visit(name, value, type);
  }
  if (missing === required.length && isObject(event["context"]) && isObject(event["subject"])) {
    // To list all that it lacks would hide the one mistake that was made.
    const hint = "toCloudEvent puts it into one";
    return [{ message: "a CDEvent must be in its CloudEvents envelope", path: [], keyword: "CORE-09", hint }];
  }
  for (const name of missing > 0 ? required : []) {
    if (!Object.keys(event).includes(name) || !isAttribute(name, event[name])) {
      issues.push(attributeIssue(name, ruleOf(name, undefined), "there"));
    }
  }
  checkData(event, issues);
  return issues;
}

const required: readonly string[] = /*@__PURE__*/ coreAttributes.slice(0, 4);

/**
 * Refuses to write an event that breaks a rule: what every writer does first.
 *
 * @param visit - is given the attributes; what it makes of them is worth something only if nothing is thrown
 * @throws EventError `invalid`, or `unsupported` for a `specversion` other than 1.0, listing every problem
 */
export function assertValid(
  event: unknown,
  { extensionTypes }: WriteOptions = {},
  visit: AttributeVisitor = () => {},
): asserts event is CloudEvent {
  assertNoIssues(event, visitAttributes(event, extensionTypes ? { extensionTypes } : {}, visit));
}

/**
 * Throws for the problems of an event, if there are any.
 *
 * @throws EventError `unsupported` for a `specversion` other than 1.0, else of the given code
 */
export function assertNoIssues(
  _event: unknown,
  issues: readonly Issue[],
  code: "invalid" | "malformed-message" = "invalid",
): asserts _event is CloudEvent {
  if (issues.length > 0) {
    const isOtherVersion = issues.some(({ keyword, found }) => keyword === "CORE-01" && found !== undefined);
    throw new EventError(isOtherVersion ? "unsupported" : code, "not a valid CloudEvent", issues);
  }
}

/** What an attribute should be, if it is not. */
function expectedOf(
  name: string,
  value: unknown,
  type: AttributeType | undefined,
  core: CoreAttribute | undefined,
  isLenient: boolean,
): string | undefined {
  if (typeof value === "string" && value !== "" && core?.takes(value)) return undefined;
  if (core === undefined && !isAttributeName(name)) return "named with a-z and 0-9 only";
  if (type === undefined) return "a boolean, an integer, a string or bytes";
  if (name === "specversion") return '"1.0"';
  if (value === "" && (isLenient ? core?.isRequired : core)) return "a non-empty string";
  if (isLenient && (typeof value === "string" || !core?.isRequired)) return undefined;
  if (name === "datacontenttype") return "a media type";
  return isOfType(value, type) ? undefined : `of type ${type}`;
}

function checkData(event: Readonly<Record<string, unknown>>, issues: Issue[]): void {
  const { data, data_base64: base64, datacontenttype: contentType } = event;
  if (base64 !== undefined && base64 !== null) {
    if (data !== undefined && !isRepeated(data, base64)) {
      issues.push(attributeIssue("data_base64", "JSON-09", "absent where there is data"));
    }
    if (typeof base64 !== "string" || !isBase64(base64)) {
      issues.push(attributeIssue("data_base64", "JSON-06", "base64 text", base64));
    }
  }
  if (data !== undefined && typeof contentType === "string" && !isJsonContentType(contentType)) {
    if (typeof data === "string" ? !data.isWellFormed() : bytesOf(data) === undefined) {
      issues.push(attributeIssue("data", "JSON-08", `text or bytes, being ${contentType}`, data));
    }
  }
}

// Objects of the package cloudevents 10 hold base64 data a second time, one byte to each element of a Uint32Array.
function isRepeated(data: unknown, base64: unknown): boolean {
  return ArrayBuffer.isView(data) && encodeBase64(Uint8Array.from(Object.values(data))) === base64;
}
