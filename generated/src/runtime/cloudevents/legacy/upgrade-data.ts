// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { decodeBase64 } from "../base64.js";
import { dataKindOf, isJsonContentType, mediaTypeOf } from "../content-type.js";
import { parseJson } from "../data.js";
import type { EventOptions } from "../options.js";
import type { LegacyVersion } from "./legacy-version.js";
import { type Draft, warn } from "./upgrade-attributes.js";

/** How data is read; see `UpgradeOptions`. */
export interface DataOptions extends EventOptions {
  /**
   * What a string is where the content type is JSON: `parse`, the default, takes it for JSON text if that is an object or an
   * array, since some producers sent it so; `keep` always takes it for a JSON string.
   */
  readonly jsonText?: "parse" | "keep";
}

/** The data of a legacy JSON event in its form in the model (LEG-03, LEG-04); `undefined` for none. */
export function upgradeData(version: LegacyVersion, data: unknown, draft: Draft, options: DataOptions): unknown {
  const contentType = draft.event["datacontenttype"];
  // `data` was an attribute like any other then, and null meant that it is not set.
  if (data === null || data === undefined) {
    return undefined;
  }
  if (isBase64Encoding(draft)) {
    return decodeData(data, draft);
  }
  if (typeof data !== "string" || typeof contentType !== "string") {
    return data;
  }
  if (isJsonContentType(contentType)) {
    return options.jsonText === "keep" ? data : readJsonText(data, draft, options);
  }
  // Before 0.3 there was nothing but the content type to tell that a string is base64.
  const isBinary = version !== "0.3" && dataKindOf(mediaTypeOf(contentType)) === "binary";
  const bytes = isBinary ? decodeBase64(data) : undefined;
  if (bytes === undefined) {
    return data;
  }
  warn(draft, "LEG-04", `data was taken for base64, being ${contentType}`, ["data"]);
  return bytes;
}

/** Whether data was sent as base64. Any other encoding is dropped, with a warning. */
export function isBase64Encoding(draft: Draft): boolean {
  const { encoding } = draft;
  const isBase64 = typeof encoding === "string" && encoding.toLowerCase() === "base64";
  if (!isBase64 && encoding !== undefined) {
    warn(draft, "LEG-03", "datacontentencoding is not base64 and was dropped", ["datacontentencoding"]);
  }
  return isBase64;
}

/** The bytes of data that was sent as base64. */
export function decodeData(data: unknown, draft: Draft): Uint8Array | undefined {
  const bytes = typeof data === "string" ? decodeBase64(data) : undefined;
  if (bytes === undefined) {
    draft.issues.push(attributeIssue("data", "LEG-03", "base64 text, its encoding being base64", data));
  }
  return bytes;
}

function readJsonText(text: string, draft: Draft, options: DataOptions): unknown {
  const problems: Issue[] = [];
  const value = /^\s*[[{]/.test(text) ? parseJson(text, options, problems) : undefined;
  if (value === undefined || problems.length > 0) {
    return text;
  }
  warn(draft, "LEG-04", "data was a string with JSON text and is now its value", ["data"]);
  return value;
}
