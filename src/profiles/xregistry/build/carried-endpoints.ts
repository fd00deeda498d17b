import type { Catalogue, Endpoint, Message, MessageGroup, Protocol } from "../../../catalogue-model.js";
import { baseMessages } from "../../../catalogue-model.js";
import type { EndpointProtocol } from "../../../model/endpoint-model.js";

/** An endpoint, or a message group over one protocol, with the messages that it carries. */
export interface CarriedEndpoint {
  readonly id: string;
  /** Whether the name has to say the protocol: other exports belong to the same group. */
  readonly isOneOfSeveral: boolean;
  readonly protocol: EndpointProtocol;
  readonly messages: readonly Message[];
  /** Undefined for a group that no endpoint carries. */
  readonly endpoint: Endpoint | undefined;
  /** Undefined for an endpoint. */
  readonly group: MessageGroup | undefined;
}

/**
 * Returns every endpoint that has messages, and every message group that no endpoint carries. Groups of messages that only
 * serve as a base for others are left out, unless there is nothing else.
 */
export function carriedEndpoints(catalogue: Catalogue): readonly CarriedEndpoint[] {
  const { groups, endpoints } = catalogue;
  const byId = new Map(groups.map((group) => [group.id, group]));
  const own = endpoints.flatMap((endpoint): readonly CarriedEndpoint[] => {
    const protocol = endpointProtocol(endpoint.transport?.protocol);
    if (protocol === undefined) return [];
    const messages = endpoint.groups.flatMap((id) => byId.get(id)?.messages ?? []).filter(travelsBy(protocol));
    return messages.length === 0
      ? []
      : [{ id: endpoint.id, isOneOfSeveral: false, protocol, messages, endpoint, group: undefined }];
  });
  const carried = new Set(own.flatMap(({ endpoint }) => endpoint?.groups ?? []));
  const uncarried = groups.filter(({ id }) => !carried.has(id));
  const isBase = baseMessages(catalogue);
  // A base with a transport of its own can be sent as it is.
  const isOnlyBase = (message: Message): boolean => isBase(message) && message.transport === undefined;
  const others = uncarried.filter(({ messages }) => !messages.every(isOnlyBase));
  const hasOthers = own.length > 0 || others.length > 0;
  return [...own, ...(hasOthers ? others : uncarried).flatMap(groupEndpoints)];
}

/** Returns a group once for each protocol that its messages name; without any, every CloudEvents binding applies. */
function groupEndpoints(group: MessageGroup): readonly CarriedEndpoint[] {
  const declared = protocols.filter((protocol) =>
    group.messages.some(({ transport }) => transport?.protocol === protocol),
  );
  const isOpen = declared.length === 0 && group.messages.every(({ envelope }) => envelope !== undefined);
  // The protocol of the first message does not show in the name, and so another message cannot change the name.
  const main = group.messages[0]?.transport?.protocol;
  return (isOpen ? protocols : declared).flatMap((protocol) => {
    const messages = group.messages.filter(travelsBy(protocol));
    const carried = { id: group.id, isOneOfSeveral: protocol !== main, protocol, messages, endpoint: undefined, group };
    return messages.length === 0 ? [] : [carried];
  });
}

const protocols: readonly EndpointProtocol[] = ["amqp", "http", "kafka", "mqtt", "nats"];

function endpointProtocol(protocol: Protocol | undefined): EndpointProtocol | undefined {
  return protocols.find((known) => known === protocol);
}

function travelsBy(protocol: EndpointProtocol): (message: Message) => boolean {
  return ({ transport, envelope }) =>
    transport === undefined ? envelope !== undefined : transport.protocol === protocol;
}
