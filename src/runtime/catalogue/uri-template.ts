// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/*
 * URI templates of level 1 (https://www.rfc-editor.org/rfc/rfc6570#section-1.2). Catalogues use them for attributes of
 * events, topics, keys and headers, but do not define how values are encoded. The rules here work in both directions.
 */

/**
 * The purpose of a template, which decides how values are encoded:
 *
 * - `attribute`: an attribute of an event, or the path of a URL. Values are percent-encoded, except unreserved
 *   characters. A template of one placeholder only is not encoded, because its value may be a whole URL.
 * - `text`: a key, a header, a property or a Kafka topic. Values are not encoded.
 * - `topic`: an MQTT topic. Values are not encoded, and each is part of one level.
 * - `subject`: a NATS subject, whose levels are separated by full stops. Values are as in a topic.
 */
export type TemplateTarget = "attribute" | "text" | "topic" | "subject";

/** The values of placeholders, by name. */
export type Variables = Readonly<Record<string, string>>;

/** Returns the names of the placeholders of a template, each once, in order. */
export function variablesOf(template: string): readonly string[] {
  return [...new Set(partsOf(template).filter((_, index) => index % 2 === 1))];
}

/** Fills a template. A placeholder without a value becomes an empty string. */
export function expand(template: string, variables: Variables, target: TemplateTarget = "attribute"): string {
  const parts = partsOf(template);
  const encode = isEncoded(template, target) ? encodeValue : asItIs;
  return parts.map((part, index) => (index % 2 === 0 ? part : encode(ownValue(variables, part) ?? ""))).join("");
}

/**
 * Returns the values with which a template gives a string. Each placeholder takes as little as possible, and nothing
 * beyond the end of a level (`/`, or `.` in a subject). The last one takes the rest of an attribute or a string, and a
 * single one takes everything. A name has the same value everywhere. The time is linear in the length of the string,
 * for each placeholder.
 *
 * @param known - known values. They help where the template alone is ambiguous.
 * @returns `undefined` if the string does not match the template
 */
export function match(
  template: string,
  text: string,
  target: TemplateTarget = "attribute",
  known: Variables = {},
): Variables | undefined {
  const isWhole = isOnePlaceholder(partsOf(template));
  const [encode, decode] = isEncoded(template, target) ? [encodeValue, decodeValue] : [asItIs, asItIs];
  const found = new Map<string, string>();
  const parts = withKnown(partsOf(template), (name) => {
    const value = ownValue(known, name);
    if (value !== undefined) found.set(name, encode(value));
    return found.get(name);
  });
  const [opening = ""] = parts;
  if (parts.length === 1 ? text !== opening : !text.startsWith(opening)) return undefined;
  let at = opening.length;
  for (let index = 1; index < parts.length; index += 2) {
    const [name = "", literal = ""] = parts.slice(index, index + 2);
    const isLast = index === parts.length - 2;
    const bound = found.get(name);
    const end = endOfValue(text, at, bound, literal, isLast);
    if (end === undefined) return undefined;
    const value = text.slice(at, end);
    const mayCross = bound !== undefined || isWhole || (isLast && literal === "" && !hasLevels(target));
    if (!mayCross && value.includes(levelEnd(target))) return undefined;
    found.set(name, value);
    at = end + literal.length;
  }
  // Own members, whatever the names are.
  return Object.fromEntries([...found].map(([name, value]) => [name, decode(value)]));
}

/** Returns the parts of a template, with known values as literals. */
function withKnown(parts: readonly string[], encoded: (name: string) => string | undefined): readonly string[] {
  const merged: string[] = [];
  let literal = "";
  for (const [index, part] of parts.entries()) {
    const text = index % 2 === 0 ? part : encoded(part);
    if (text !== undefined) {
      literal += text;
    } else {
      merged.push(literal, part);
      literal = "";
    }
  }
  return [...merged, literal];
}

/**
 * Returns the end of a value: before the next occurrence of the literal, or, for the last value, the end of the string.
 */
function endOfValue(
  text: string,
  start: number,
  bound: string | undefined,
  literal: string,
  isLast: boolean,
): number | undefined {
  const free = isLast ? text.length - literal.length : text.indexOf(literal, start);
  const end = bound === undefined ? free : start + bound.length;
  const isComplete = !isLast || end + literal.length === text.length;
  const isThere = end >= start && isComplete && text.startsWith(literal, end);
  return isThere && text.startsWith(bound ?? "", start) ? end : undefined;
}

/** A filter to subscribe to. */
export interface Filter {
  readonly filter: string;
  /** Whether the filter matches only strings of the template. If not, match messages with the template as well. */
  readonly exact: boolean;
}

/**
 * Returns the MQTT filter for a topic template. A level with a placeholder becomes `+`, even if only a part of the
 * level is a placeholder: the filter then matches other topics as well.
 *
 * @param known - values of placeholders that are the same in all topics
 * @see https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901242
 */
export function mqttFilter(template: string, known: Variables = {}): Filter {
  return filterOf(template, "topic", known, "+", "#");
}

/**
 * Returns the NATS filter for a subject template, like {@link mqttFilter}. A level with a placeholder becomes `*`.
 *
 * @see https://docs.nats.io/nats-concepts/subjects#wildcards
 */
export function natsFilter(template: string, known: Variables = {}): Filter {
  return filterOf(template, "subject", known, "*", ">");
}

function filterOf(template: string, target: TemplateTarget, known: Variables, one: string, all: string): Filter {
  const levels = levelsOf(template, target, known);
  const names = levels.flatMap((level) => level.names);
  const isOnlyPlaceholder = levels.map(({ text, names: open }) => text === "" && open.length === 1);
  if (levels.length === 1 && isOnlyPlaceholder[0]) return { filter: all, exact: true };
  return {
    filter: levels.map(({ text, names: open }) => (open.length > 0 ? one : text)).join(levelEnd(target)),
    exact:
      new Set(names).size === names.length &&
      levels.every(({ names: open }, index) => open.length === 0 || isOnlyPlaceholder[index]),
  };
}

/** Returns the levels of a template: the string of each, and the names of placeholders without a value. */
function levelsOf(template: string, target: TemplateTarget, known: Variables): { text: string; names: string[] }[] {
  let level: { text: string; names: string[] } = { text: "", names: [] };
  const levels = [level];
  for (const [index, part] of partsOf(template).entries()) {
    const text = index % 2 === 0 ? part : ownValue(known, part);
    const [first = "", ...others] = text?.split(levelEnd(target)) ?? [];
    level.text += first;
    if (text === undefined) level.names.push(part);
    for (const other of others) {
      level = { text: other, names: [] };
      levels.push(level);
    }
  }
  return levels;
}

/** Returns whether a value fits into one level, without wildcards. */
export function fitsLevel(value: string, target: TemplateTarget): boolean {
  if (target === "topic") return !/[/+#\0]/.test(value);
  return target !== "subject" || /^[^.*>\s\0]+$/.test(value);
}

/**
 * Splits a template into literals and the names of placeholders, which alternate. The first and the last part are
 * literals.
 */
function partsOf(template: string): readonly string[] {
  return template.split(/\{(\w+)\}/);
}

function isOnePlaceholder(parts: readonly string[]): boolean {
  return parts.length === 3 && parts[0] === "" && parts[2] === "";
}

function isEncoded(template: string, target: TemplateTarget): boolean {
  return target === "attribute" && !isOnePlaceholder(partsOf(template));
}

function hasLevels(target: TemplateTarget): boolean {
  return target === "topic" || target === "subject";
}

function levelEnd(target: TemplateTarget): string {
  return target === "subject" ? "." : "/";
}

function ownValue(variables: Variables, name: string): string | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function asItIs(value: string): string {
  return value;
}

/** Encodes all but unreserved characters (RFC 6570 section 3.2.2). A lone surrogate becomes U+FFFD. */
function encodeValue(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Decodes a value. Some peers do not encode values, so a string that cannot be decoded is returned unchanged. */
function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
