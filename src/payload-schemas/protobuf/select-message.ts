import type { DataSchema } from "../data-schema.js";
import type { Report } from "../lowered-schema.js";
import { lookUp, suggestName } from "./lookup.js";
import type { Message, ProtoFile } from "./syntax-tree.js";

/**
 * The message that describes the data: the one that the selector names, bare or qualified; without one, the only message
 * that stands in no other, or the only one of those that no other is made of, or the one that the schema is named after.
 * (xRegistry demands a selector; files with one message leave it out, catalogues 1.10.)
 */
export function selectMessage(schema: DataSchema, file: ProtoFile, report: Report): Message | undefined {
  const { selector, name } = schema;
  const messages = [...file.messages.values()];
  if (selector !== undefined && selector !== "") return selectNamed(selector, messages, file, report);
  const outer = messages.filter(({ isOuter }) => isOuter);
  const used = namesInUse(file);
  const candidates = [outer, outer.filter(({ fullName }) => !used.has(fullName)), namedLike(name, outer)];
  for (const [first, ...others] of candidates) if (first !== undefined && others.length === 0) return first;
  const some = outer.slice(0, 5).map(({ fullName }) => fullName);
  const message = outer.length === 0 ? "the schema declares no message" : `it could be ${some.join(" or ")}`;
  report("ambiguous-data-type", message, { pointer: "", offset: outer[0]?.offset ?? 0 });
  return undefined;
}

function selectNamed(
  selector: string,
  messages: readonly Message[],
  file: ProtoFile,
  report: Report,
): Message | undefined {
  const exact = file.messages.get(selector);
  if (exact !== undefined) return exact;
  const found = messages.filter(({ fullName }) => fullName.endsWith(`.${selector}`));
  // One that stands in no other is what people mean by its bare name.
  const outer = found.filter(({ isOuter }) => isOuter);
  const [first, second] = outer.length > 0 ? outer : found;
  if (first !== undefined && second === undefined) return first;
  const shown = JSON.stringify(selector);
  if (first !== undefined && second !== undefined) {
    const message = `several messages are called ${shown}, such as ${first.fullName} and ${second.fullName}`;
    report(
      "ambiguous-data-type",
      message,
      { pointer: "", offset: second.offset },
      `Write #${first.fullName} if that was meant.`,
    );
    return undefined;
  }
  const similar = suggestName(selector, file);
  const fix = similar === undefined ? undefined : `Write #${similar} if that was meant.`;
  report("unknown-data-type", `the schema declares no message ${shown}`, { pointer: "", offset: 0 }, fix);
  return undefined;
}

/** The full names of the types that other messages have fields of. */
function namesInUse(file: ProtoFile): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { fullName, fields } of file.messages.values()) {
    for (const { type } of fields) {
      const found = lookUp(type.is === "map" ? type.value : type, file);
      // What is used by itself, or by what is nested in it, may still be the whole.
      if (found?.is === "message" && !isWithin(fullName, found.fullName)) used.add(found.fullName);
    }
  }
  return used;
}

function isWithin(fullName: string, outer: string): boolean {
  return fullName === outer || fullName.startsWith(`${outer}.`);
}

/** The messages with the longest name that the name of the schema ends with, whatever stands between its words. */
function namedLike(name: string, messages: readonly Message[]): readonly Message[] {
  const letters = lettersOf(name);
  const fitting = messages.flatMap((message) => {
    const own = lettersOf(message.fullName.slice(message.fullName.lastIndexOf(".") + 1));
    return own !== "" && letters.endsWith(own) ? [{ message, length: own.length }] : [];
  });
  const longest = fitting.reduce((most, { length }) => Math.max(most, length), 0);
  return fitting.flatMap(({ message, length }) => (length === longest ? [message] : []));
}

function lettersOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}
