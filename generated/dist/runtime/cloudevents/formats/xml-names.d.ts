// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "../attributes.js";
import { type XmlElement } from "./xml-parse.js";
/** The namespace of the elements of the format (XML-01). */
export declare const eventNamespace = "http://cloudevents.io/xmlformat/V1";
/** The declarations of the three prefixes that we write: they stand on the root element. */
export declare const declarations: string;
/** What `xsi:type` says of an attribute of a type (XML-05). */
export declare function nameOfType(type: AttributeType): string;
/** The type of attributes behind what `typeNameOf` gives, or `undefined` if it is none. */
export declare function typeOfName(name: string): AttributeType | undefined;
/**
* The value of an element's `xsi:type` with the usual prefixes, whatever the document calls them: `ce:string`, `xs:any`.
* `undefined` for an element without one; a name in another namespace is given with that in front, and equals none of ours.
*/
export declare function typeNameOf(element: XmlElement): string | undefined;
