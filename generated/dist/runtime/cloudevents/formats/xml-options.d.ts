// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** What the XML format and its batch can be told: how much a document may hold before it is refused unread (XML-13). */
export interface XmlOptions {
	/** Its length in bytes, or, where it is a string, in UTF-16 code units. Default: 8 Mi. */
	readonly maxLength?: number;
	/** How deep its elements may be nested, the envelope included. Default: 128. */
	readonly maxDepth?: number;
	/** How many elements and XML attributes it may have. Default: 128 Ki, which are some 10,000 events in a batch. */
	readonly maxNodes?: number;
}
/** The limits, those included that nobody has given. */
export declare function limitsOf(options: XmlOptions): Required<XmlOptions>;
