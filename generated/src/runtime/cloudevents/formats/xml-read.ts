// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributeType, declaredType, fromCanonical } from "../attributes.js";
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { readXmlData } from "./xml-data.js";
import { eventNamespace, typeNameOf, typeOfName } from "./xml-names.js";
import { hasText, type XmlDocument, type XmlElement } from "./xml-parse.js";
import { malformed } from "./xml-text.js";

/*
 * The element `event`, on its own or in a batch.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#4-envelope
 */

/**
 * Reads an event.
 *
 * @throws EventError `malformed-message` for another element, and for one that is not as the format says; else as every reader
 */
export function readXmlEvent(element: XmlElement, document: XmlDocument, options: ReadOptions): CloudEvent {
  assertElement(element, "event", "XML-03");
  const issues: Issue[] = [];
  const event: Record<string, unknown> = {};
  const version = element.attributes["specversion"];
  if (version !== undefined) event["specversion"] = version.value;
  const data: XmlElement[] = [];
  for (const child of element.children) {
    if (child.namespace !== eventNamespace) continue; // XML-07
    if (child.name === "data") data.push(child);
    else readXmlAttribute(child, event, options, issues);
  }
  if (hasText(element))
    issues.push({ message: "an event must not have text beside its elements", path: [], keyword: "XML-10" });
  if (data.length > 1) issues.push(attributeIssue("data", "XML-08", "there once only"));
  return finishEvent(event, data[0] && readXmlData(data[0], document, event, issues), options, issues);
}

/**
 * Refuses an element of another name or namespace.
 *
 * @throws EventError `malformed-message`
 */
export function assertElement({ name, namespace }: XmlElement, expected: "event" | "batch", rule: string): void {
  if (name !== expected || namespace !== eventNamespace) {
    const found = `${name} in ${namespace || "no namespace"}`;
    throw malformed(rule, `the element must be ${expected} in ${eventNamespace}, not ${found}`);
  }
}

function readXmlAttribute(
  element: XmlElement,
  event: Record<string, unknown>,
  options: ReadOptions,
  issues: Issue[],
): void {
  const { name, text } = element;
  if (name === "specversion") {
    issues.push(attributeIssue(name, "XML-03", "an attribute of the element event, not an element"));
    return;
  }
  if (element.children.length > 0) issues.push(attributeIssue(name, "XML-06", "text without elements"));
  const typeName = typeNameOf(element);
  const declared = declaredType(name, options);
  const type = typeName === undefined ? coreAttributeType(name) : typeOfName(typeName);
  const isLenient = options.lenient === true;
  if (type === undefined) {
    issues.push(attributeIssue(name, "XML-05", "of a type of CloudEvents, by its xsi:type", typeName));
  } else if (declared !== undefined && type !== declared && !isLenient) {
    issues.push(attributeIssue(name, "XML-05", `of type ${declared}, also by its xsi:type`, typeName));
  }
  const value = type === undefined || (declared ?? type) !== type ? text : fromCanonical(text, type);
  // Where a type is declared, validation looks at the value; a String is looked at in any case.
  if (value === undefined && declared === undefined && type !== "String" && !isLenient) {
    issues.push(attributeIssue(name, "XML-05", `of type ${type}, as its xsi:type says`, text));
  }
  putAttribute(event, name, value ?? text, options, issues);
}
