// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
/**
* The wire form of custom data: JSON is embedded as it is (binding rule B10), bytes of any other media type travel as
* base64 text (B11). A string is taken to be base64 already, as it is in an event that was read. Without a content type,
* custom data is JSON.
*
* @throws EventError `not-json` for bytes that should be JSON and are not
* @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md
*/
export declare function encodeCustomData(data: unknown, contentType: unknown | undefined, issues: Issue[]): unknown;
