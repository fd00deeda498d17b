import type { Catalogue, MessageGroup } from "../../catalogue-model.js";
import { pointerToken } from "../../schema/pointer.js";

/** An XID that is read again as the ids that it was made of, whatever characters they have (catalogues 1.4). */
export function reference(...steps: readonly string[]): string {
  return steps.map((step) => pointerToken(step).replace(/[%#]/g, encodeURIComponent)).join("");
}

/** Whether a group is that of the messages of an endpoint, which stand in it. */
export function endpointOf(group: MessageGroup, { endpoints }: Catalogue): string | undefined {
  return endpoints.find(({ place }) => place.file === group.place.file && place.pointer === group.place.pointer)?.id;
}

/** The steps to a group: among the message groups, or the endpoint that it belongs to. */
export function stepsTo(group: MessageGroup, catalogue: Catalogue): readonly [collection: string, id: string] {
  const endpoint = endpointOf(group, catalogue);
  return endpoint === undefined ? ["messagegroups", group.id] : ["endpoints", endpoint];
}
