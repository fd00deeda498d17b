import type { Endpoint, EndpointTransport } from "../../../catalogue-model.js";
import { readDeprecation } from "./deprecation.js";
import { endpointOptionNames, endpointTransport } from "./endpoint-transport.js";
import { findGroup, findMessage, messageXids } from "./find.js";
import type { Findings } from "./findings.js";
import type { Follow, Target } from "./follow-references.js";
import { type Attributes, type Located, textOf } from "./located.js";
import { omitUndefined } from "./omit-undefined.js";
import { readEnvelopeOptions, readOptions, textConstant } from "./options.js";
import { type NamedProtocol, readProtocol } from "./protocol.js";
import type { MessageGroupEntry, StackedRegistry } from "./stacked-registry.js";

/** What an endpoint needs to know of the rest of the catalogue. */
export interface EndpointContext {
  readonly registry: StackedRegistry;
  readonly follow: Follow;
  readonly findings: Findings;
  /** What the catalogue calls a group, or the group of an endpoint's own messages. */
  readonly groupId: (group: MessageGroupEntry) => string;
}

/** Reads an endpoint. */
export function readEndpoint(entry: MessageGroupEntry, context: EndpointContext): Endpoint {
  const { attributes } = entry;
  const { findings } = context;
  const named = attributes.get("protocol");
  const protocol = named && readProtocol(named, findings);
  const options = readOptions(attributes.get("protocoloptions"), endpointOptionNames(protocol?.name), findings);
  const { mode, format } = readEnvelopeOptions(attributes.get("envelopeoptions"));
  const otherMode = textConstant(options.get("content_mode"))?.toLowerCase();
  const known = omitUndefined({
    id: entry.id,
    name: textOf(attributes.get("name")),
    description: textOf(attributes.get("description")),
    deprecated: readDeprecation(attributes.get("deprecated"), findings),
    usage: readUsage(entry, findings),
    channel: textOf(attributes.get("channel")),
    mode: mode ?? (otherMode === "binary" || otherMode === "structured" ? otherMode : undefined),
    format,
    addresses: readAddresses(options, protocol, findings),
    groups: readGroups(entry, context),
    place: entry.place,
  });
  const transport = protocol && endpointTransport(protocol, options, findings);
  return { ...known, transport: transport?.protocol === "mqtt" ? withWill(transport, options, context) : transport };
}

/** The message of the will by its XID, however it is referred to. */
function withWill(
  transport: Extract<EndpointTransport, { protocol: "mqtt" }>,
  options: Attributes,
  { registry, follow }: EndpointContext,
): EndpointTransport {
  const reference = options.get("willmessage");
  if (reference === undefined || transport.willMessage === undefined) return transport;
  const target: Target = { noun: "message", code: "unresolved-reference", candidates: () => messageXids(registry) };
  const found = follow(transport.willMessage, reference.place, target, (steps) => findMessage(registry, steps));
  const { willMessage, ...rest } = transport;
  return found === undefined ? rest : { ...rest, willMessage: found.message.xid };
}

const usages = ["producer", "consumer", "subscriber"] as const;

function readUsage({ attributes, place }: MessageGroupEntry, findings: Findings): Endpoint["usage"] {
  const written = attributes.get("usage");
  if (written === undefined) {
    findings.report("unknown-usage", "the endpoint has no usage", place);
    return [];
  }
  const single = textOf(written);
  if (single !== undefined) {
    findings.rename({ place: written.place, from: "usage as a string", to: "a list", value: [single] });
  }
  return (written.items ?? [written]).flatMap((item) => {
    const usage = usages.find((name) => name === textOf(item)?.toLowerCase());
    if (usage !== undefined) return [usage];
    findings.report("unknown-usage", `${JSON.stringify(item.value)} is not a valid usage`, item.place);
    return [];
  });
}

/** Returns the addresses by preference: a `uri`, in older drafts a `url` or a string, or host and port for Kafka. */
function readAddresses(
  options: Attributes,
  protocol: NamedProtocol | undefined,
  findings: Findings,
): readonly string[] {
  const written = options.get("endpoints");
  const entries = written?.items ?? (written === undefined ? [] : [written]);
  return entries.flatMap((entry) => {
    const addresses = addressesOf(entry, findings);
    return protocol?.name === "kafka" ? addresses.flatMap(hostsOf) : addresses;
  });
}

function addressesOf(entry: Located, findings: Findings): readonly string[] {
  const text = textOf(entry);
  if (text !== undefined) {
    findings.rename({
      place: entry.place,
      from: "an endpoint as a string",
      to: "an object with a uri",
      value: { uri: text },
    });
    return [text];
  }
  const url = entry.members?.get("url");
  if (url !== undefined) {
    findings.rename({ place: url.place, from: "url", to: "uri" });
  }
  const servers = entry.members?.get("bootstrap.servers");
  const listed = servers?.items ?? (servers === undefined ? [] : [servers]);
  const address = textOf(entry.members?.get("uri")) ?? textOf(url);
  return listed.length > 0 ? listed.flatMap((server) => textOf(server) ?? []) : address === undefined ? [] : [address];
}

/** `kafka://a:9092,b:9092/path` is `a:9092` and `b:9092`. */
function hostsOf(address: string): readonly string[] {
  const hosts = address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/\/.*$/s, "");
  return hosts
    .split(",")
    .map((host) => host.trim())
    .filter((host) => host !== "");
}

function readGroups(entry: MessageGroupEntry, { registry, follow, groupId }: EndpointContext): readonly string[] {
  const target: Target = {
    noun: "message group",
    code: "unresolved-reference",
    candidates: () => [...registry.messageGroups.values()].map(({ xid }) => xid),
  };
  const written = entry.attributes.get("messagegroups");
  const references = written?.items ?? (written === undefined ? [] : [written]);
  const found = references.flatMap((reference) => {
    const text = textOf(reference);
    return text === undefined
      ? []
      : (follow(text, reference.place, target, (steps) => findGroup(registry, steps)) ?? []);
  });
  const own = entry.messages.size > 0 ? [entry] : [];
  return [...new Set([...found, ...own].map(groupId))];
}
