import { baseMessages } from "../base-messages.js";
import type { Catalogue } from "../catalogue.js";
import type { LintRule } from "./lint-rule.js";

/** Where there are endpoints, every message is carried by one, unless others are only laid over it. */
export const uncarriedMessages: LintRule = ({ catalogue }, findings) => {
  const { groups, endpoints } = catalogue;
  if (endpoints.length === 0) return;
  const isBase = baseMessages(catalogue);
  const carriers = carriersOf(catalogue);
  for (const group of groups) {
    const protocols = carriers.get(group.id);
    for (const message of group.messages) {
      const { id, transport, place } = message;
      const isCarried =
        protocols !== undefined &&
        (transport === undefined || protocols.has(undefined) || protocols.has(transport.protocol));
      if (isCarried || isBase(message)) continue;
      const at = { ...place, pointer: place.pointer ?? "", isName: true };
      findings.fold("uncarried-message", group.id, `${id} of ${group.id} is sent and received by nobody`, at);
    }
  }
};

/** The protocols of the endpoints of each group; `undefined` among them is an endpoint without one, which takes any. */
function carriersOf({ endpoints }: Catalogue): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const carriers = new Map<string, Set<string | undefined>>();
  for (const { groups, transport } of endpoints) {
    for (const group of groups) {
      const protocols = carriers.get(group) ?? new Set();
      carriers.set(group, protocols.add(transport?.protocol));
    }
  }
  return carriers;
}
