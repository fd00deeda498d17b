// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventOptions } from "../options.js";
import type { LegacyVersion } from "./legacy-version.js";
import { type Draft } from "./upgrade-attributes.js";
/** How data is read; see `UpgradeOptions`. */
export interface DataOptions extends EventOptions {
	/**
	* What a string is where the content type is JSON: `parse`, the default, takes it for JSON text if that is an object or an
	* array, since some producers sent it so; `keep` always takes it for a JSON string.
	*/
	readonly jsonText?: "parse" | "keep";
}
/** The data of a legacy JSON event in its form in the model (LEG-03, LEG-04); `undefined` for none. */
export declare function upgradeData(version: LegacyVersion, data: unknown, draft: Draft, options: DataOptions): unknown;
/** Whether data was sent as base64. Any other encoding is dropped, with a warning. */
export declare function isBase64Encoding(draft: Draft): boolean;
/** The bytes of data that was sent as base64. */
export declare function decodeData(data: unknown, draft: Draft): Uint8Array | undefined;
