import { endpointOptionNames } from "./endpoint-transport.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, objectOf, overlay, textOf, type ValuePlace, within } from "./located.js";
import { newestOption } from "./options.js";
import { protocolOf } from "./protocol.js";

/** Returns whether a `format` of one of the older dialects names an envelope; else it names a protocol. */
export function namesEnvelope(format: string): boolean {
  return /^cloudevents\b/i.test(format);
}

/**
 * Brings the parts of a message to where they belong today: `format` is its envelope or its protocol, `metadata` holds the
 * attributes of the one or the options of the other, at times one level deeper, in `attributes`.
 */
export function modernMessage(attributes: Attributes, place: ValuePlace, findings: Findings): Attributes {
  const modern = new Map(attributes);
  const move = (from: string, to: string, value: Located | undefined): void => {
    if (value === undefined) return;
    findings.rename({ place: value.place, from, to, target: within(place, to).pointer });
    const present = modern.get(to);
    modern.set(to, present === undefined ? value : overlay(value, present));
  };

  const format = modern.get("format");
  modern.delete("format");
  const named = textOf(format);
  if (named !== undefined) move("format", namesEnvelope(named) ? "envelope" : "protocol", format);

  const metadata = modern.get("metadata");
  modern.delete("metadata");
  const home = modern.has("protocol") && !modern.has("envelope") ? "protocoloptions" : "envelopemetadata";
  const inner = home === "envelopemetadata" ? wrappedIn(metadata) : undefined;
  move(inner === undefined ? "metadata" : "metadata.attributes", home, inner ?? metadata);

  const wrapped = wrappedIn(modern.get("envelopemetadata"));
  if (wrapped !== undefined) {
    modern.delete("envelopemetadata");
    move("envelopemetadata.attributes", "envelopemetadata", wrapped);
  }
  const misplaced = declarationsIn(modern.get("envelopeoptions"));
  move("envelopeoptions", "envelopemetadata", misplaced);
  const borrowed = modern.get("uri");
  move("uri", "xref", borrowed);
  return modern;
}

/** The declarations in the `attributes` of an object; an attribute of that name would have no declarations in it. */
function wrappedIn(metadata: Located | undefined): Located | undefined {
  const attributes = metadata?.members?.get("attributes");
  const declarations = attributes?.members;
  if (declarations === undefined || declarations.size === 0) return undefined;
  return [...declarations.values()].every(({ members }) => members !== undefined) ? attributes : undefined;
}

/** Returns declarations among the options of the envelope, as in an example of the specification. */
function declarationsIn(options: Located | undefined): Located | undefined {
  const members = [...(options?.members ?? [])].filter(
    ([, { members: parts }]) => parts?.has("value") || parts?.has("required"),
  );
  return options === undefined || members.length === 0 ? undefined : objectOf(new Map(members), options.place);
}

/**
 * Brings the parts of an endpoint to where they belong today: what was in `config`, or on the endpoint itself, is in
 * `protocoloptions`, and nothing of it one level deeper, in `options`.
 */
export function modernEndpoint(attributes: Attributes, place: ValuePlace, findings: Findings): Attributes {
  const modern = new Map(attributes);
  const options = new Map<string, Located>();
  const rename = (from: string, to: string, { place: at }: Located): void => {
    findings.rename({ place: at, from, to, target: within(place, ...to.split(".")).pointer });
  };
  const move = (from: string, to: string, value: Located | undefined): void => {
    if (value === undefined) return;
    rename(from, to, value);
    if (!modern.has(to)) modern.set(to, value);
  };
  const moveOption = (from: string, written: string, value: Located | undefined): void => {
    if (value === undefined) return;
    const name = newestOption(written, endpointOptionNames(protocolOf(textOf(modern.get("protocol")) ?? "")?.name));
    rename(from, `protocoloptions.${name}`, value);
    options.set(name, value);
  };
  const moveOptions = (from: string, value: Located | undefined): void => {
    for (const [name, option] of value?.members ?? []) moveOption(`${from}.${name}`, name, option);
  };

  const format = take(modern, "format");
  const named = textOf(format);
  if (named !== undefined) move("format", namesEnvelope(named) ? "envelope" : "protocol", format);

  const config = take(modern, "config")?.members;
  move("config.protocol", "protocol", config?.get("protocol"));
  moveOption("config.endpoints", "endpoints", config?.get("endpoints"));
  moveOption("config.strict", "deployed", config?.get("strict"));
  moveOptions("config.options", config?.get("options"));
  moveOption("endpoints", "endpoints", take(modern, "endpoints"));
  moveOption("deployed", "deployed", take(modern, "deployed"));

  const present = modern.get("protocoloptions");
  const inner = present?.members?.get("options");
  moveOptions("protocoloptions.options", inner);
  const own = new Map(present?.members);
  if (inner?.members !== undefined) own.delete("options");
  const at = present?.place ?? place;
  if (present !== undefined || options.size > 0) {
    modern.set("protocoloptions", overlay(objectOf(options, at), objectOf(own, at)));
  }
  return modern;
}

function take(attributes: Map<string, Located>, name: string): Located | undefined {
  const value = attributes.get(name);
  attributes.delete(name);
  return value;
}
