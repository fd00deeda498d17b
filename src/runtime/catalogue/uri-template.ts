// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/*
 * URI templates of level 1, https://www.rfc-editor.org/rfc/rfc6570#section-1.2, as catalogues use them: for attributes of
 * events, and for topics, keys and headers. Catalogues leave open how values are written and read back; the rules here are one
 * for both directions.
 */

/**
 * What a template is for, which says how values stand in it:
 *
 * - `attribute`: an attribute of an event, or the path of a URL. Values are percent-encoded, all but the unreserved characters,
 *   and decoded again; but a template that is nothing but one placeholder takes a whole URL, or anything else, as it is
 * - `text`: a key, a header, a property, a topic of Kafka. Values stand there as they are
 * - `topic`: a topic of MQTT. Values stand there as they are, each in one level
 * - `subject`: a subject of NATS, whose levels end with a full stop. Values as in a topic
 */
export type TemplateTarget = "attribute" | "text" | "topic" | "subject";

/** The values of placeholders, by name. */
export type Variables = Readonly<Record<string, string>>;

/** The names of the placeholders of a template, each once, in order. */
export function variablesOf(template: string): readonly string[] {
  return [...new Set(partsOf(template).filter((_, index) => index % 2 === 1))];
}

/** The text that a template makes of values. A placeholder without a value leaves nothing behind: ask `variablesOf` before. */
export function expand(template: string, variables: Variables, target: TemplateTarget = "attribute"): string {
  const parts = partsOf(template);
  const encode = isEncoded(template, target) ? encodeValue : asItIs;
  return parts.map((part, index) => (index % 2 === 0 ? part : encode(ownValue(variables, part) ?? ""))).join("");
}

/**
 * The values that make a text of a template: `expand` undone. Each placeholder takes as little as it can, and nothing across
 * the end of a level (`/`, or `.` in a subject); but a last one takes all the rest of an attribute or a text, and one that
 * stands alone takes everything. The same name has the same value everywhere. Takes time in proportion to the text, once for
 * every placeholder.
 *
 * @param known - values that are known already, which tells values apart where the template alone cannot
 * @returns `undefined` if the text is not of the template
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

/** The parts of a template in which values that are known are texts like any other. */
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

/** Where a value ends that is followed by a literal: the nearest such place, or, of the last value, the end of the text. */
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

/** What to subscribe to for the texts of a template. */
export interface Filter {
  readonly filter: string;
  /** Whether nothing else passes the filter. If not, what arrives has to be matched with the template too. */
  readonly exact: boolean;
}

/**
 * The filter of MQTT for a template of a topic: a level with a placeholder becomes `+`. A level of which only a part is a
 * placeholder cannot be a filter, so more arrives than was asked for.
 *
 * @param known - values of placeholders that are the same in all topics
 * @see https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901242
 */
export function mqttFilter(template: string, known: Variables = {}): Filter {
  return filterOf(template, "topic", known, "+", "#");
}

/**
 * The filter of NATS for a template of a subject: a level with a placeholder becomes `*`, as in {@link mqttFilter}.
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

/** What stands in each level of a template: its text, without the placeholders that have no value yet, and their names. */
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

/** Whether a value can stand in a place of a kind without being taken for something else: a wildcard, or two levels. */
export function fitsLevel(value: string, target: TemplateTarget): boolean {
  if (target === "topic") return !/[/+#\0]/.test(value);
  return target !== "subject" || /^[^.*>\s\0]+$/.test(value);
}

/** Texts and the names of placeholders in turn: the first and the last are texts, possibly empty. */
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

/** RFC 6570 section 3.2.2: all but unreserved characters. A lone surrogate has no encoding, and becomes U+FFFD. */
function encodeValue(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Peers are known to write values as they are: what is not encoded stands for itself. */
function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
