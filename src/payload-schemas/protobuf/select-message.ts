import protobuf from "protobufjs";
import type { DataSchema, Report } from "../data-schema.js";
import { fullNameOf, type ProtoFile, type ProtoTypes, resolveTypeName, suggestTypeName } from "./proto-types.js";

/**
 * Selects the message that describes the data: the one that the selector names, bare or qualified. xRegistry requires a
 * selector, but files with one message often leave it out. Then it is the only top-level message, the only one that no
 * other message uses, or the one that the schema is named after.
 */
export function selectMessage(schema: DataSchema, file: ProtoFile, report: Report): protobuf.Type | undefined {
  const { selector, name } = schema;
  if (selector !== undefined && selector !== "") return selectNamed(selector, file, report);
  const outer = [...file.messages.values()].filter(isOuter);
  const used = namesInUse(file);
  const candidates = [outer, outer.filter((message) => !used.has(fullNameOf(message))), namedLike(name, outer)];
  for (const [first, ...others] of candidates) if (first !== undefined && others.length === 0) return first;
  const some = outer.slice(0, 5).map(fullNameOf).join(" or ");
  const message = outer.length === 0 ? "the schema declares no message" : `the data could be described by ${some}`;
  report("ambiguous-data-type", message, { pointer: "" });
  return undefined;
}

function isOuter(message: protobuf.Type): boolean {
  return !(message.parent instanceof protobuf.Type);
}

function selectNamed(selector: string, file: ProtoFile, report: Report): protobuf.Type | undefined {
  const exact = file.messages.get(selector);
  if (exact !== undefined) return exact;
  const found = [...file.messages.values()].filter((message) => fullNameOf(message).endsWith(`.${selector}`));
  // A bare name most likely refers to a top-level message.
  const outer = found.filter(isOuter);
  const [first, second] = outer.length > 0 ? outer : found;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined && second !== undefined) {
    const names = [first, second].map(fullNameOf);
    const message = `several messages are named "${selector}", such as ${names.join(" and ")}`;
    report("ambiguous-data-type", message, { pointer: "" }, `Write the full name, such as #${names[0]}.`);
    return undefined;
  }
  const similar = suggestTypeName(selector, file);
  const fix = similar === undefined ? undefined : `Did you mean #${similar}?`;
  report("unknown-data-type", `the schema does not declare a message "${selector}"`, { pointer: "" }, fix);
  return undefined;
}

/** Returns the full names of the messages that other messages have fields of. */
function namesInUse(types: ProtoTypes): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [fullName, { fieldsArray }] of types.messages) {
    for (const { type } of fieldsArray) {
      const found = resolveTypeName(type, fullName, types);
      // A message that only it or its nested messages use can still be the root.
      if (found?.is === "message" && !isWithin(fullName, found.fullName)) used.add(found.fullName);
    }
  }
  return used;
}

function isWithin(fullName: string, outer: string): boolean {
  return fullName === outer || fullName.startsWith(`${outer}.`);
}

/**
 * Returns the messages with the longest name that the name of the schema ends with, compared by letters and digits
 * only.
 */
function namedLike(name: string, messages: readonly protobuf.Type[]): readonly protobuf.Type[] {
  const letters = lettersOf(name);
  const fitting = messages.flatMap((message) => {
    const own = lettersOf(message.name);
    return own !== "" && letters.endsWith(own) ? [{ message, length: own.length }] : [];
  });
  const longest = Math.max(...fitting.map(({ length }) => length));
  return fitting.flatMap(({ message, length }) => (length === longest ? [message] : []));
}

function lettersOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}
