// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import type { Issue } from "../issue.js";
import { declaredType, isAttribute, isOfType, typeOfValue } from "./attributes.js";
import { isBase64 } from "./base64.js";
import { isContentType, isJsonContentType } from "./content-type.js";
import { bytesOf } from "./data.js";
import type { CloudEvent } from "./event.js";
import type { ReadOptions, WriteOptions } from "./options.js";

/** Whether a text may name an attribute: `a`-`z` and `0`-`9` only, and not `data` (CORE-10). */
export function isAttributeName(name: string): boolean {
  return /^[a-z\d]+$/.test(name) && name !== "data";
}

/** One problem with a member of an event. */
export function attributeIssue(name: string, keyword: string, expected: string, value?: unknown): Issue {
  const found = value === undefined ? undefined : describe(value);
  const message = `${name} must be ${expected}${found === undefined ? "" : `, not ${found}`}`;
  return { message, path: [name], keyword, expected, ...(found === undefined ? {} : { found }) };
}

/**
 * Every problem of an event, each under the number of its rule (`CORE-02`, `JSON-09` ...), with the attribute's name as path.
 * An empty list means that every writer of this package will write it (but for data that JSON cannot hold, which is found
 * while it is written).
 *
 * With `lenient`, only what a lenient reader refuses is a problem: see `ReadOptions`.
 */
export function validateEvent(event: unknown, options: ReadOptions = {}): Issue[] {
  if (!isRecord(event)) {
    return [{ message: "an event must be an object", path: [], keyword: "CORE-09", expected: "an object" }];
  }
  const issues: Issue[] = [];
  const report = (name: string, keyword: string, expected: string, value?: unknown): void => {
    issues.push(attributeIssue(name, keyword, expected, value));
  };
  if (own(event, "specversion") !== "1.0") report("specversion", "CORE-01", '"1.0"', own(event, "specversion"));
  requireText(event, "id", "CORE-02", report);
  requireText(event, "source", "CORE-03", report);
  requireText(event, "type", "CORE-04", report);
  for (const name of Object.keys(event)) {
    const value = event[name];
    if (isAttribute(name, value)) {
      checkAttribute(name, value, options, report);
    }
  }
  checkData(event, report);
  return issues;
}

/**
 * Refuses to write an event that breaks a rule: what every writer does first.
 *
 * @throws EventError `invalid`, or `unsupported` for a `specversion` other than 1.0, listing every problem
 */
export function assertValid(event: unknown, { extensionTypes }: WriteOptions = {}): asserts event is CloudEvent {
  assertNoIssues(event, validateEvent(event, extensionTypes === undefined ? {} : { extensionTypes }));
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

type Report = (name: string, keyword: string, expected: string, value?: unknown) => void;

function requireText(event: Readonly<Record<string, unknown>>, name: string, keyword: string, report: Report): void {
  const value = own(event, name);
  if (typeof value !== "string" || value === "") report(name, keyword, "a non-empty string", value);
}

function checkAttribute(name: string, value: unknown, options: ReadOptions, report: Report): void {
  const type = declaredType(name, options);
  if (!isAttributeName(name)) {
    report(name, "CORE-10", "named with a-z and 0-9 only");
  } else if (type === undefined && typeOfValue(value) === undefined) {
    report(name, "CORE-19", "a boolean, an integer, a string or bytes", value);
  } else if (options.lenient !== true || typeof value === "object") {
    const wanted = type ?? typeOfValue(value) ?? "String";
    if (!isOfType(value, wanted)) {
      report(name, ruleOf(name, wanted), `${wanted === "Integer" ? "an" : "a"} ${wanted}`, value);
    } else if (name === "datacontenttype" ? !isContentType(String(value)) : value === "" && name === "subject") {
      report(name, ruleOf(name, wanted), name === "subject" ? "a non-empty string" : "type/subtype", value);
    }
  }
}

function checkData(event: Readonly<Record<string, unknown>>, report: Report): void {
  const { data, data_base64: base64, datacontenttype: contentType } = event;
  if (base64 !== undefined && base64 !== null) {
    if (data !== undefined) report("data_base64", "JSON-09", "absent where there is data");
    if (typeof base64 !== "string" || !isBase64(base64)) report("data_base64", "JSON-06", "base64 text", base64);
  }
  if (data !== undefined && typeof contentType === "string" && !isJsonContentType(contentType)) {
    if (typeof data === "string" ? !data.isWellFormed() : bytesOf(data) === undefined) {
      report("data", "JSON-08", `text or bytes, for its content type is ${contentType}`, data);
    }
  }
}

function ruleOf(name: string, type: string): string {
  const core = ["specversion", "id", "source", "type", "datacontenttype", "dataschema", "subject", "time"].indexOf(
    name,
  );
  const rule =
    core >= 0 ? core + 1 : 13 + Math.min(4, ["Boolean", "Integer", "String", "Binary", "URI"].indexOf(type) >>> 0);
  return `CORE-${String(rule).padStart(2, "0")}`;
}

function own(event: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(event, name) ? (event[name] ?? undefined) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value)
    : typeof value === "object"
      ? Array.isArray(value)
        ? "an array"
        : "an object"
      : String(value);
}
