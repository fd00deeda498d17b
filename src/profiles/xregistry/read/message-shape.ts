import type { Findings } from "./findings.js";
import { type Attributes, type Located, objectOf, overlay, textOf, type ValuePlace, within } from "./located.js";

/** Whether a `format` of one of the older dialects names an envelope; else it names a protocol (catalogues 1.14). */
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

/** Declarations that stand among the options of the envelope, as in one example of the specification. */
function declarationsIn(options: Located | undefined): Located | undefined {
  const members = [...(options?.members ?? [])].filter(
    ([, { members: parts }]) => parts?.has("value") || parts?.has("required"),
  );
  return options === undefined || members.length === 0 ? undefined : objectOf(new Map(members), options.place);
}
