// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** How a value is written: its format code, the width of the value or of its length, and whether it has a length. */
interface AmqpType {
	readonly typecode: number;
	readonly width: number;
	readonly category: 1 | 2;
	write?(buffer: Uint8Array, value: number, offset: number): void;
}
/** A value together with the type it is sent as. */
interface AmqpTyped {
	readonly type: AmqpType;
	readonly value: unknown;
	readonly descriptor?: AmqpTyped;
}
/** An integer that is sent as a `long` (AMQP-03), where a plain number would be sent as whatever it fits in. */
export interface AmqpLong {
	readonly value: number;
	/** What rhea's encoder asks for. */
	toRheaTyped(): AmqpTyped;
}
/** A body that is sent as one data section (AMQP-05). What arrives looks the same, but for the method. */
export interface AmqpDataSection {
	readonly typecode: 117;
	readonly content: Uint8Array;
	/** What rhea's encoder asks for. */
	collect_sections(sections: unknown[]): void;
}
/** Wraps an integer, to be sent as a `long`. */
export declare function amqpLong(value: number): AmqpLong;
/** Wraps bytes, to be sent as a data section. */
export declare function dataSection(content: Uint8Array): AmqpDataSection;
/** The value of a received property. rhea has unwrapped it; one that was never sent is unwrapped here. */
export declare function plainValue(value: unknown): unknown;
/**
* The body of a received message: data sections joined, a binary or string value as it is, `undefined` for none (AMQP-05).
*
* @throws EventError `malformed-message` for any other body
*/
export declare function bodyOf(body: unknown): string | Uint8Array | undefined;
export {};
