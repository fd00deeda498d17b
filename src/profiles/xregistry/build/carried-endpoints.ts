import type { Catalogue, Endpoint, Message, MessageGroup, Protocol } from "../../../catalogue-model.js";
import { baseMessages } from "../../../catalogue-model.js";
import type { EndpointProtocol } from "../../../model/endpoint-model.js";

/** An endpoint with the messages that it carries, and the steps of its long name. */
export interface CarriedEndpoint {
  readonly id: readonly string[];
  readonly protocol: EndpointProtocol;
  readonly messages: readonly Message[];
  /** The endpoint of the catalogue; a group that no endpoint carries has none, and is one all the same. */
  readonly endpoint: Endpoint | undefined;
  readonly group: MessageGroup | undefined;
}

/**
 * Every endpoint that something can be sent to, or come from, and every group of messages that no endpoint carries; but not
 * one that is there for others to be laid over it, unless there is nothing else.
 */
export function carriedEndpoints(catalogue: Catalogue): readonly CarriedEndpoint[] {
  const { groups, endpoints } = catalogue;
  const byId = new Map(groups.map((group) => [group.id, group]));
  const own = endpoints.flatMap((endpoint): readonly CarriedEndpoint[] => {
    const protocol = endpointProtocol(endpoint.transport?.protocol);
    if (protocol === undefined) return [];
    const messages = endpoint.groups.flatMap((id) => byId.get(id)?.messages ?? []).filter(travelsBy(protocol));
    return messages.length === 0 ? [] : [{ id: [endpoint.id], protocol, messages, endpoint, group: undefined }];
  });
  const carried = new Set(own.flatMap(({ endpoint }) => endpoint?.groups ?? []));
  const uncarried = groups.filter(({ id }) => !carried.has(id));
  const isBase = baseMessages(catalogue);
  // That others have its messages over other protocols is no reason not to have them over its own.
  const isOnlyBase = (message: Message): boolean => isBase(message) && message.transport === undefined;
  const others = uncarried.filter(({ messages }) => !messages.every(isOnlyBase));
  const hasOthers = own.length > 0 || others.length > 0;
  return [...own, ...(hasOthers ? others : uncarried).flatMap(groupEndpoints)];
}

/** A group over each protocol that its messages name; where they name none, every binding of CloudEvents applies (1.9). */
function groupEndpoints(group: MessageGroup): readonly CarriedEndpoint[] {
  const declared = protocols.filter((protocol) =>
    group.messages.some(({ transport }) => transport?.protocol === protocol),
  );
  const isOpen = declared.length === 0 && group.messages.every(({ envelope }) => envelope !== undefined);
  return (isOpen ? protocols : declared).flatMap((protocol) => {
    const messages = group.messages.filter(travelsBy(protocol));
    // As one step, or it would be taken for a group of that name.
    const id = declared.length === 1 ? [group.id] : [group.id, `over ${protocol}`];
    return messages.length === 0 ? [] : [{ id, protocol, messages, endpoint: undefined, group }];
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
