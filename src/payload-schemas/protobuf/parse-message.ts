import { maximumDepth } from "../../load/depth.js";
import { joinNames } from "./join-names.js";
import { MessageBody } from "./message-body.js";
import type { ParseContext } from "./parse-context.js";
import { isDeprecated } from "./parse-options.js";
import type { Field } from "./syntax-tree.js";
import type { Token } from "./token.js";

/** What is around a message: the full name of that, and how deep it is. */
export interface Surroundings {
  readonly scope: string;
  readonly isOuter: boolean;
  readonly depth: number;
}

/** Parses `message Name { ... }` with all that is in it. */
export function parseMessage(context: ParseContext, around: Surroundings): void {
  const { cursor } = context;
  const first = cursor.next();
  if (first.text !== "message") cursor.expect("message");
  parseMessageBody(context, first, cursor.expectKind("word"), around);
}

/** Parses what stands in the braces of a message or group that begins with a token and has a name. */
export function parseMessageBody(context: ParseContext, first: Token, name: Token, around: Surroundings): void {
  const { cursor, report } = context;
  const { scope, isOuter, depth } = around;
  if (depth > maximumDepth) {
    report("too-deep", "messages are nested too deeply", name.offset);
    cursor.skipStatement();
    return;
  }
  const fullName = joinNames(scope, name.text);
  context.declare(fullName, name.offset);
  const body = new MessageBody(context, fullName, depth);
  const doc = cursor.commentOf(first, cursor.peek());
  const message = { fullName, offset: name.offset, isOuter, ...(doc !== undefined && { doc }) };
  // It takes its place in the order of the file before what is nested in it does.
  context.messages.set(fullName, { ...message, deprecated: false, fields: [], choices: [], isExtensible: false });
  context.block(name.text, () => body.statement());
  reportTwins(body.fields, report);
  const { fields, choices, isExtensible, options } = body;
  context.messages.set(fullName, { ...message, deprecated: isDeprecated(options), fields, choices, isExtensible });
}

/** Two fields that JSON could not tell apart (protobuf.dev, "ProtoJSON format", on the names of fields). */
function reportTwins(fields: readonly Field[], report: ParseContext["report"]): void {
  const taken = new Set<string>();
  for (const { name, offset } of fields) {
    if (taken.has(name)) report("wrong", `another field of the message is called "${name}" in JSON too`, offset);
    taken.add(name);
  }
}
