// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { encodeBase64, isBase64 } from "../cloudevents/base64.js";
import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";
import { isString } from "../schema/checks.js";
import { report } from "../schema/explain.js";

/**
 * The wire form of custom data: JSON is embedded as it is (binding rule B10), bytes of any other media type travel as
 * base64 text (B11). A string is taken to be base64 already, as it is in an event that was read. Without a content type,
 * custom data is JSON.
 *
 * @throws EventError `not-json` for bytes that should be JSON and are not
 * @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md
 */
export function encodeCustomData(data: unknown, contentType: unknown = "application/json", issues: Issue[]): unknown {
  // As `isJsonContentType` has it (JSON-07), but without all else that an envelope has to know of content types.
  const isJson = isString(contentType) && /^[^;]*[/+]json\s*(?:;|$)/i.test(contentType);
  if (data instanceof Uint8Array) return isJson ? readJson(data) : encodeBase64(data);
  if (isString(data) && !isJson && !isBase64(data)) {
    report({ path: ["customData"], issues }, data, "contentEncoding", "base64 or a Uint8Array");
  }
  return data;
}
