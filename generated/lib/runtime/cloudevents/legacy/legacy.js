// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Converts events of CloudEvents 0.1 (April 2018), 0.2 (December 2018) and 0.3 (June 2019) to CloudEvents 1.0. Nothing
* writes the old versions. Their Protobuf format and AMQP binding are not supported. The versions are those of
* CloudEvents, not of CDEvents.
*
* @module
* @see https://github.com/cloudevents/spec/tree/v0.3
*/
export { legacyVersionOf, upgrade } from "./upgrade.js";
export { upgradeMessage } from "./upgrade-message.js";
