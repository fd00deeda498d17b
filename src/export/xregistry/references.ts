import type { Catalogue, MessageGroup } from "../../catalogue-model.js";
import { pointerToken } from "../../schema/pointer.js";

/** An XID that is read again as the ids that it was made of, whatever characters they have. */
export function reference(...steps: readonly string[]): string {
  return steps.map((step) => pointerToken(step).replace(/[%#]/g, encodeURIComponent)).join("");
}

/** Returns the endpoint that a group of messages belongs to, if any. */
export function endpointOf(group: MessageGroup, { endpoints }: Catalogue): string | undefined {
  return endpoints.find(({ place }) => place.file === group.place.file && place.pointer === group.place.pointer)?.id;
}

/** The steps to a group: among the message groups, or the endpoint that it belongs to. */
export function stepsTo(group: MessageGroup, catalogue: Catalogue): readonly [collection: string, id: string] {
  const endpoint = endpointOf(group, catalogue);
  return endpoint === undefined ? ["messagegroups", group.id] : ["endpoints", endpoint];
}
