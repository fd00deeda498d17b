import { isBeyondSlips, isSlipOf } from "../read/slip.js";
import { everyMessage } from "./every-entity.js";
import type { LintRule } from "./lint-rule.js";

/** What a declaration may say (catalogues 1.7). */
const members = ["description", "required", "specurl", "type", "value"];

/** A declaration may have members of its own, but one that is a letter away from those it has is a slip of the fingers. */
export const declarationNames: LintRule = ({ registry, attributesOf }, findings) => {
  for (const entry of everyMessage(registry)) {
    for (const declaration of attributesOf(entry).get("envelopemetadata")?.members?.values() ?? []) {
      for (const [name, { place }] of declaration.members ?? []) {
        if (members.includes(name) || (isBeyondSlips(name) && name.length < 4)) continue;
        const meant = members.find((known) => isSwapOf(name, known) || (name.length > 4 && isSlipOf(name, known)));
        if (meant === undefined) continue;
        const message = `${JSON.stringify(name)} is no part of a declaration, so it says nothing`;
        findings.report("unknown-attribute", message, { ...place, isName: true }, `Did you mean ${meant}?`);
      }
    }
  }
};

/** Whether two names have the same letters: `vaule`, `tpye`. */
function isSwapOf(name: string, known: string): boolean {
  return name.length === known.length && [...name].sort().join("") === [...known].sort().join("");
}
