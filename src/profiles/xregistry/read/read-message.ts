import type { AttributeDeclaration, Message, MessageTransport } from "../../../catalogue-model.js";
import type { DataSchema } from "../../../payload-schemas/data-schema.js";
import { applyConstraints } from "./constraints.js";
import { readDeclarations } from "./declarations.js";
import { readDeprecation } from "./deprecation.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, overlay, textOf } from "./located.js";
import { messageTransport } from "./message-transport.js";
import { namesEnvelope } from "./older-shapes.js";
import { omitUndefined } from "./omit-undefined.js";
import { readEnvelopeOptions } from "./options.js";
import type { OverlaidMessage } from "./overlaid-messages.js";
import { impliedProtocol, isNoProtocol, protocolOf, readProtocol } from "./protocol.js";
import type { MessageEntry } from "./stacked-registry.js";

/** What a message needs to know of the rest of the catalogue. */
export interface MessageContext {
  readonly overlaid: (message: MessageEntry) => OverlaidMessage;
  readonly dataSchema: (attributes: Attributes, messageId: string) => DataSchema | undefined;
  readonly findings: Findings;
}

/**
 * Reads a message.
 *
 * @param group - the id of the group that it is in, as the catalogue calls it
 */
export function readMessage(entry: MessageEntry, group: string, context: MessageContext): Message {
  const { findings } = context;
  const { attributes: overlaid, base, bases, isAlias } = context.overlaid(entry);
  const ofGroup = entry.group.attributes;
  const attributes = isAlias ? overlaid : applyConstraints(overlaid, ofGroup, "messages", entry.place, findings);
  const envelope = readEnvelope(attributes, ofGroup, findings);
  const { mode, format } = readEnvelopeOptions(attributes.get("envelopeoptions"));
  const declarations = readDeclarations(attributes.get("envelopemetadata"), findings);
  const known = omitUndefined({
    id: entry.id,
    group,
    name: textOf(attributes.get("name")),
    description: textOf(attributes.get("description")),
    deprecated: readDeprecation(entry.attributes.get("deprecated"), findings),
    base,
    bases,
    attributes: envelope === undefined ? declarations : withEventType(declarations, entry, findings),
    mode,
    format,
    data: context.dataSchema(attributes, entry.id),
    dataContentType: dataContentType(declarations, attributes),
    place: entry.place,
  });
  return { ...known, envelope, transport: readTransport(attributes, entry, findings) };
}

/** Returns the envelope of a message or its group; if none is named, an attribute `type` implies CloudEvents. */
function readEnvelope(attributes: Attributes, group: Attributes, findings: Findings): Message["envelope"] {
  const written = attributes.get("envelope") ?? group.get("envelope");
  const name = textOf(written);
  if (written === undefined || name === undefined || isNoProtocol(name)) {
    const metadata = attributes.get("envelopemetadata")?.members;
    return metadata?.has("type") && written === undefined ? "cloudevents" : undefined;
  }
  if (namesEnvelope(name)) return "cloudevents";
  findings.fold("unknown-envelope", name, `unknown envelope ${JSON.stringify(name)}`, written.place);
  return undefined;
}

/** Returns the media type of the data. A message declares that of its body, which may be the envelope. */
function dataContentType(
  declarations: ReadonlyMap<string, AttributeDeclaration>,
  attributes: Attributes,
): string | undefined {
  const declared = declarations.get("datacontenttype");
  if (typeof declared?.value === "string" && !declared.template) return declared.value;
  const ofBody = textOf(attributes.get("datacontenttype"));
  return ofBody?.toLowerCase().startsWith("application/cloudevents") ? undefined : ofBody;
}

/** The id of a message should be its event type, and is taken for it where none is declared. */
function withEventType(
  declarations: ReadonlyMap<string, AttributeDeclaration>,
  { id, place }: MessageEntry,
  findings: Findings,
): ReadonlyMap<string, AttributeDeclaration> {
  const type = declarations.get("type");
  if (type?.value !== undefined) return declarations;
  findings.report("missing-event-type", `${id} does not declare a value for type`, place);
  const declared = {
    type: "string",
    ...type,
    name: "type",
    required: true,
    value: id,
    template: false,
    place: type?.place ?? place,
  } as const;
  return new Map([...declarations, ["type", declared]]);
}

function readTransport(attributes: Attributes, entry: MessageEntry, findings: Findings): MessageTransport | undefined {
  const ofGroup = entry.group.attributes;
  const options = attributes.get("protocoloptions");
  const written = attributes.get("protocol") ?? ofGroup.get("protocol");
  const protocol = written === undefined ? impliedProtocol(options) : readProtocol(written, findings);
  if (protocol === undefined) return undefined;
  const expected = protocolOf(textOf(ofGroup.get("protocol")) ?? "");
  const isExpected = expected?.name === protocol.name;
  if (written !== undefined && expected !== undefined && !isExpected) {
    const message = `${entry.id} is for ${protocol.name}, but its group is for ${expected.name}`;
    findings.report("contradictory-protocol", message, written.place);
  }
  const isEndpoint = entry.group.xid.startsWith("/endpoints/");
  // The options of an endpoint are not those of its messages.
  const defaults = isEndpoint || !isExpected ? undefined : ofGroup.get("protocoloptions");
  return messageTransport(protocol, layOver(defaults, options), findings);
}

function layOver(base: Located | undefined, over: Located | undefined): Located | undefined {
  return over === undefined ? base : overlay(base, over);
}
