import type { Findings } from "../read/findings.js";
import type { Attributes } from "../read/located.js";
import { everyMessage } from "./every-entity.js";
import type { LintRule } from "./lint-rule.js";

/** Attributes of which only one can count (catalogues 1.6, 1.9 and 1.10). */
export const exclusiveAttributes: LintRule = ({ registry, attributesOf }, findings) => {
  for (const entry of everyMessage(registry)) {
    const attributes = attributesOf(entry);
    exclude(["dataschema", "dataschemauri"], attributes, findings);
    const options = attributes.get("protocoloptions")?.members ?? new Map();
    exclude(["key", "key_base64"], options, findings);
    exclude(["method", "status"], options, findings);
  }
  for (const { schemas } of registry.schemaGroups.values()) {
    for (const { versions } of schemas.values()) {
      for (const version of versions.values()) exclude(["schema", "schemabase64", "schemaurl"], version, findings);
    }
  }
};

function exclude(names: readonly string[], attributes: Attributes, findings: Findings): void {
  const [first, ...others] = names.filter((name) => (attributes.get(name)?.value ?? null) !== null);
  for (const other of others) {
    const place = attributes.get(other)?.place;
    if (place !== undefined) findings.report("exclusive-attributes", `${first} is given, and ${other} too`, place);
  }
}
