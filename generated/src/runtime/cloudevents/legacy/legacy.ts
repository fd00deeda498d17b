// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/*
 * CloudEvents before 1.0: versions 0.1 (April 2018), 0.2 (December 2018) and 0.3 (June 2019), turned into events of 1.0. One
 * way only: nothing here writes an old version. Protobuf and AMQP of those versions are not read (LEG-11).
 * https://github.com/cloudevents/spec/tree/v0.3
 */
export { type LegacyVersion, legacyVersionOf } from "./legacy-version.js";
export { type Upgraded, type UpgradeOptions, upgrade } from "./upgrade.js";
export { upgradeMessage } from "./upgrade-message.js";
