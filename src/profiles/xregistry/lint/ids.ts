import { textOf } from "../read/located.js";
import { type AnyEntity, everyCollection } from "./every-entity.js";
import type { LintRule } from "./lint-rule.js";

/** The ids that xRegistry allows (catalogues 1.2). */
const regular = /^[A-Za-z0-9_][A-Za-z0-9._~:@-]{0,127}$/;

/** Ids have the characters of ids, equal the keys that they stand under, and are unique whatever their case. */
export const ids: LintRule = ({ registry }, findings) => {
  for (const collection of everyCollection(registry)) {
    const byFolded = new Map<string, AnyEntity>();
    for (const entity of collection) {
      const { id, place } = entity;
      const at = { ...place, isName: true };
      if (!regular.test(id)) findings.report("irregular-id", `${JSON.stringify(id)} is no id`, at);
      const twin = byFolded.get(id.toLowerCase());
      if (twin === undefined) byFolded.set(id.toLowerCase(), entity);
      else findings.report("confusable-ids", `${id} and ${twin.id} differ in case only`, at);
      for (const [name, expected] of [
        [entity.idName, id],
        ["xid", entity.xid],
      ] as const) {
        const written = entity.attributes.get(name);
        const text = textOf(written);
        if (written === undefined || text === undefined || text === expected || isInherited(written, entity)) continue;
        const message = `${name} is ${JSON.stringify(text)}, but the entity stands at ${JSON.stringify(expected)}`;
        findings.report("contradictory-id", message, written.place);
      }
    }
  }
};

/** What stands on another entity is about that one. */
function isInherited({ place }: { readonly place: AnyEntity["place"] }, entity: AnyEntity): boolean {
  return place.file !== entity.place.file || !place.pointer.startsWith(`${entity.place.pointer}/`);
}
