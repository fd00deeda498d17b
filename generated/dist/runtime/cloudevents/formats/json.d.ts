// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventFormat } from "./format.js";
/**
* The JSON event format, CloudEvents 1.0.2, which every implementation speaks (CORE-25).
*
* Written are the attributes in the order of the event's members and then the data: bytes as `data_base64`, also where no
* content type is known, text as a string, anything else as the JSON value it is. Unset attributes are not written.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md
*/
export declare const json: EventFormat<string>;
