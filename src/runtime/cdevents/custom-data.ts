// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isEventError } from "../event-error.js";
import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";

/**
 * The wire form of custom data: JSON is embedded as it is (binding rule B10), bytes of any other media type travel as
 * base64 text (B11). A string is taken to be base64 already, as it is in an event that was read.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md
 */
export function encodeCustomData(data: unknown, contentType: unknown, issues: Issue[]): unknown {
  const json = isJson(contentType);
  if (data instanceof Uint8Array) return json ? parseJson(data, issues) : toBase64(data);
  if (typeof data === "string" && !json && !isBase64(data)) {
    issues.push({
      message: `is text, but custom data of type ${String(contentType)} travels as base64`,
      path: ["customData"],
      keyword: "contentEncoding",
      expected: "base64 text, or the bytes as a Uint8Array",
      hint: "pass new TextEncoder().encode(text)",
    });
  }
  return data;
}

/** The default is `application/json` (spec.md, customDataContentType). */
function isJson(contentType: unknown): boolean {
  return typeof contentType !== "string" || /^[^/;]+\/(?:[^;]*\+)?json\s*(?:;|$)/i.test(contentType);
}

function parseJson(bytes: Uint8Array, issues: Issue[]): unknown {
  try {
    return readJson(bytes);
  } catch (error) {
    if (!isEventError(error)) throw error;
    issues.push({
      message: "is bytes that are not JSON",
      path: ["customData"],
      keyword: "contentMediaType",
      expected: "JSON, which is the default content type",
      hint: "name the media type of the bytes in customDataContentType",
    });
    return {};
  }
}

/** Groups of four characters of the standard alphabet, padded (RFC 4648 section 4). */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
