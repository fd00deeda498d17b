// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { ReceivedHttpMessage } from "../bindings/http.js";
import { type Upgraded, type UpgradeOptions } from "./upgrade.js";
/**
* Converts a legacy event that was received over HTTP to an event of 1.0, from binary mode or from JSON in structured
* mode.
*
* @example
* ```ts
* const { event, version } = upgradeMessage(await messageOf(request));
* ```
* @throws EventError `not-an-event`; `malformed-message`; `unsupported` for other versions and formats, including
*   batches; `invalid`, listing every problem
*/
export declare function upgradeMessage(received: ReceivedHttpMessage, options?: UpgradeOptions): Upgraded;
