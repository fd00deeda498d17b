import { within } from "../read/located.js";
import { everyCollection } from "./every-entity.js";
import type { LintRule } from "./lint-rule.js";

/** Labels are texts by keys of a few characters (catalogues 1.2). */
export const labels: LintRule = ({ registry }, findings) => {
  for (const { attributes } of everyCollection(registry).flat()) {
    const written = attributes.get("labels");
    for (const [key, label] of written?.members ?? []) {
      const at = written === undefined ? label.place : within(written.place, key);
      if (!/^[a-z0-9][a-z0-9:._-]{0,62}$/.test(key)) {
        findings.report("irregular-label", `${JSON.stringify(key)} is no key of a label`, { ...at, isName: true });
      } else if (typeof label.value !== "string") {
        findings.report("irregular-label", `the label ${key} is no text`, at);
      }
    }
  }
};
