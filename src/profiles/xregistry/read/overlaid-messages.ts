import { findMessage, messageXids } from "./find.js";
import type { Findings } from "./findings.js";
import type { Follow, Target } from "./follow-references.js";
import { type Attributes, type Located, overlayMembers, textOf } from "./located.js";
import { protocolOf } from "./protocol.js";
import type { MessageEntry, StackedRegistry } from "./stacked-registry.js";

/** A message with everything that it inherits. */
export interface OverlaidMessage {
  readonly attributes: Attributes;
  /** The XID of the message at the end of the chain, where there is a chain. */
  readonly base?: string;
  /** The XIDs of all messages in the chain, the nearest first; none of an alias. */
  readonly bases?: readonly string[];
  /** Whether it has everything from the message that its `meta.xref` names. */
  readonly isAlias: boolean;
}

type Overlaid = OverlaidMessage & { readonly length: number };

interface Link {
  readonly to: MessageEntry;
  readonly reference: Located;
}

/** Identity and lifecycle are a message's own. */
const notInherited: ReadonlySet<string> = new Set(
  (
    "messageid versionid self shortself xid xref epoch createdat modifiedat deprecated meta metaurl versions " +
    "versionsurl versionscount isdefault ancestorid basemessage basemessageuri"
  ).split(" "),
);

const longestChain = 32;

/** Makes the function that lays messages over their bases; each message is worked out once. */
export function overlayMessages(
  registry: StackedRegistry,
  follow: Follow,
  findings: Findings,
): (message: MessageEntry) => OverlaidMessage {
  const done = new Map<MessageEntry, Overlaid>();
  const versions = new Map<string, MessageEntry>();
  const target: Target = { noun: "message", code: "unresolved-base", candidates: () => messageXids(registry) };

  const find = (steps: readonly string[]): MessageEntry | undefined => {
    const found = findMessage(registry, steps);
    return found?.version === undefined ? found?.message : versionOf(found.message, found.version);
  };

  function versionOf(message: MessageEntry, version: string): MessageEntry {
    const xid = `${message.xid}/versions/${version}`;
    const entry = versions.get(xid) ?? { ...message, xid, attributes: message.versions.get(version) ?? new Map() };
    versions.set(xid, entry);
    return entry;
  }

  function linkOf({ attributes, xref }: MessageEntry): Link | undefined {
    const written = attributes.get("basemessageuri") ?? attributes.get("basemessage");
    const reference = xref === undefined ? written : { place: xref.place, value: xref.target };
    const text = textOf(reference);
    const to = reference && text !== undefined ? follow(text, reference.place, target, find) : undefined;
    return reference && to && { to, reference };
  }

  function lay(message: MessageEntry, link: Link | undefined): Overlaid {
    const base = link && done.get(link.to);
    if (message.xref !== undefined) {
      // An alias of an alias has nothing.
      const attributes = base === undefined || base.isAlias ? new Map() : base.attributes;
      return { attributes, ...(link && { base: base?.base ?? link.to.xid }), isAlias: true, length: 1 };
    }
    if (link === undefined || base === undefined) return { attributes: message.attributes, isAlias: false, length: 1 };
    if (base.length >= longestChain) {
      const found = `${message.xid} has more than ${longestChain} bases`;
      findings.fold("circular-base", "long", found, link.reference.place);
      return { attributes: message.attributes, isAlias: false, length: 1 };
    }
    const attributes = layOver(base.attributes, message.attributes);
    const bases = [link.to.xid, ...(base.bases ?? [])];
    return { attributes, base: base.base ?? link.to.xid, bases, isAlias: false, length: base.length + 1 };
  }

  function report({ reference }: Link, message: string): void {
    findings.report("circular-base", message, reference.place);
  }

  return (message) => {
    const chain: (readonly [MessageEntry, Link | undefined])[] = [];
    const seen = new Set<MessageEntry>();
    for (let next: MessageEntry | undefined = message; next !== undefined && !done.has(next); ) {
      const link = linkOf(next);
      seen.add(next);
      const isCircle = link !== undefined && seen.has(link.to);
      if (isCircle) report(link, `${next.xid} is its own base, through ${link.to.xid}`);
      chain.push([next, isCircle ? undefined : link]);
      next = isCircle ? undefined : link?.to;
    }
    for (const [entry, link] of chain.reverse()) done.set(entry, lay(entry, link));
    return done.get(message) ?? lay(message, undefined);
  };
}

function layOver(base: Attributes, own: Attributes): Attributes {
  const inherited = new Map([...base].filter(([name]) => !notInherited.has(name)));
  // The options of one protocol mean nothing to another.
  if (isOtherProtocol(base.get("protocol"), own.get("protocol"))) inherited.delete("protocoloptions");
  if (["dataschema", "dataschemauri", "dataschemaxid"].some((name) => own.has(name))) {
    // Another schema comes with its own format.
    for (const name of ["dataschema", "dataschemauri", "dataschemaxid"]) inherited.delete(name);
    if (!own.has("dataschemaformat")) inherited.delete("dataschemaformat");
  }
  return overlayMembers(inherited, own);
}

function isOtherProtocol(base: Located | undefined, own: Located | undefined): boolean {
  const [before, after] = [textOf(base), textOf(own)];
  return before !== undefined && after !== undefined && protocolOf(before)?.name !== protocolOf(after)?.name;
}
