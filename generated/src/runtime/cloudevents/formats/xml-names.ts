// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "../attributes.js";
import { boundNamespace, type XmlElement } from "./xml-parse.js";

/** The namespace of the elements of the format (XML-01). */
export const eventNamespace = "http://cloudevents.io/xmlformat/V1";

const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
const schemaNamespace = "http://www.w3.org/2001/XMLSchema";

/** The declarations of the three prefixes that we write: they stand on the root element. */
export const declarations: string = ` xmlns:ce="${eventNamespace}" xmlns:xsi="${instanceNamespace}" xmlns:xs="${schemaNamespace}"`;

const types: readonly AttributeType[] = ["Boolean", "Integer", "String", "Binary", "URI", "URI-reference", "Timestamp"];

/** What `xsi:type` says of an attribute of a type (XML-05). */
export function nameOfType(type: AttributeType): string {
  return type === "URI-reference" ? "ce:uriRef" : `ce:${type.toLowerCase()}`;
}

/** The type of attributes behind what `typeNameOf` gives, or `undefined` if it is none. */
export function typeOfName(name: string): AttributeType | undefined {
  return types.find((type) => nameOfType(type) === name);
}

/**
 * The value of an element's `xsi:type` with the usual prefixes, whatever the document calls them: `ce:string`, `xs:any`.
 * `undefined` for an element without one; a name in another namespace is given with that in front, and equals none of ours.
 */
export function typeNameOf(element: XmlElement): string | undefined {
  const type = Object.values(element.attributes).find(
    ({ uri, local }) => uri === instanceNamespace && local === "type",
  );
  if (type === undefined) {
    return undefined;
  }
  const name = type.value.trim();
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(colon, 0));
  const local = name.slice(colon + 1);
  const bound = boundNamespace(element, prefix);
  switch (bound) {
    case eventNamespace:
      return `ce:${local}`;
    case schemaNamespace:
      return `xs:${local}`;
    case undefined:
      // Many writers use a prefix here that they never declare, the official test documents among them.
      return name;
    default:
      return `{${bound}}${local}`;
  }
}
