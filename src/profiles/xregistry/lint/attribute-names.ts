import { isAttributeName } from "../read/declarations.js";
import { everyMessage } from "./every-entity.js";
import type { LintRule } from "./lint-rule.js";

/** Names of CloudEvents attributes are lower-case letters and digits (CloudEvents 1.0, naming conventions). */
export const attributeNames: LintRule = ({ registry, catalogue, attributesOf }, findings) => {
  const enveloped = new Set(
    catalogue.groups.flatMap(({ messages }) =>
      messages.flatMap(({ envelope, place }) => (envelope === undefined ? [] : [`${place.file}#${place.pointer}`])),
    ),
  );
  for (const entry of everyMessage(registry)) {
    if (!enveloped.has(`${entry.place.file}#${entry.place.pointer}`)) continue;
    for (const [name, declaration] of attributesOf(entry).get("envelopemetadata")?.members ?? []) {
      if (isAttributeName(name)) continue;
      const meant = name.toLowerCase().replace(/[^a-z0-9]/g, "");
      const fix = isAttributeName(meant) ? `Write ${meant}.` : undefined;
      const at = { ...declaration.place, isName: true };
      findings.report("irregular-attribute-name", `${JSON.stringify(name)} is no name of an attribute`, at, fix);
    }
  }
};
