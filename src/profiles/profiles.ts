import { cdevents } from "./cdevents/cdevents.js";
import type { Profile } from "./profile.js";
import { xregistry } from "./xregistry/xregistry.js";

/** All input formats. A profile that extracts JSON Schemas from its documents comes before those that read them. */
export const profiles: readonly Profile[] = [xregistry, cdevents];
