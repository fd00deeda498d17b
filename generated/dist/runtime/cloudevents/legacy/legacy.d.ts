// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
export { type LegacyVersion, legacyVersionOf } from "./legacy-version.js";
export { type Upgraded, type UpgradeOptions, upgrade } from "./upgrade.js";
export { upgradeMessage } from "./upgrade-message.js";
