// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { ReceivedHttpMessage } from "../bindings/http.js";
import { type Upgraded, type UpgradeOptions } from "./upgrade.js";
/**
* Turns a legacy event that was received over HTTP, in binary mode or as JSON in structured mode, into an event of 1.0.
*
* @throws EventError `not-an-event`, `malformed-message`, `unsupported` for other versions and formats, batches included, and
*   `invalid`, listing every problem
*/
export declare function upgradeMessage(received: ReceivedHttpMessage, options?: UpgradeOptions): Upgraded;
