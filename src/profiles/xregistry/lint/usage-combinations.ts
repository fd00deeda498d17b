import type { LintRule } from "./lint-rule.js";

/** The protocols over which one may subscribe and consume at once (catalogues 1.5). */
const combining: ReadonlySet<string | undefined> = new Set(["amqp", "mqtt", "nats", undefined]);

/** An endpoint has one usage, or, over some protocols, `subscriber` and `consumer`. */
export const usageCombinations: LintRule = ({ registry, catalogue }, findings) => {
  for (const { id, usage, transport, place } of catalogue.endpoints) {
    const usages = new Set(usage);
    if (usages.size < 2) continue;
    const isAllowed = usages.size === 2 && !usages.has("producer") && combining.has(transport?.protocol);
    if (isAllowed) continue;
    const over = transport === undefined ? "" : ` over ${transport.protocol}`;
    const at = registry.endpoints.get(id)?.attributes.get("usage")?.place ?? { ...place, pointer: place.pointer ?? "" };
    findings.report("contradictory-usage", `${id} is used by ${[...usages].join(" and ")}${over}`, at);
  }
};
