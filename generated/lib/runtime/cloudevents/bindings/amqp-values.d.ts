// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The encoding of a value: its format code, the width of the value or of its length, and whether it has a length. */
interface AmqpType {
	readonly typecode: number;
	readonly width: number;
	readonly category: 1 | 2;
	write?(buffer: Uint8Array, value: number, offset: number): void;
}
/** A value and the type as which it is sent. */
interface AmqpTyped {
	readonly type: AmqpType;
	readonly value: unknown;
	readonly descriptor?: AmqpTyped;
}
/** An integer that is sent as a `long`. rhea sends a plain number as the smallest type that fits. */
export interface AmqpLong {
	readonly value: number;
	/** Called by rhea's encoder. */
	toRheaTyped(): AmqpTyped;
}
/** A body that is sent as one data section. A received body looks the same, without the method. */
export interface AmqpDataSection {
	readonly typecode: 117;
	readonly content: Uint8Array;
	/** Called by rhea's encoder. */
	collect_sections(sections: unknown[]): void;
}
/** Wraps an integer that is sent as a `long`. */
export declare function amqpLong(value: number): AmqpLong;
/** Wraps bytes that are sent as a data section. */
export declare function dataSection(content: Uint8Array): AmqpDataSection;
/** Returns the value of a received property. Also unwraps one that was never sent, for round trips in memory. */
export declare function plainValue(value: unknown): unknown;
/**
* Returns the body of a received message: joined data sections, a binary or string value, or `undefined` for none.
*
* @throws EventError `malformed-message` for any other body
*/
export declare function bodyOf(body: unknown): string | Uint8Array | undefined;
export {};
