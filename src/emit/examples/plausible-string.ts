import { toPointer } from "../../runtime/issue.js";
import type { Place } from "./place.js";

/** Returns a string for a place; another variant, counted from 0, is another string. */
type Strings = (variant: number, owner: string, place: Place) => string;

/** Typical values by the name of a property. A name is found by its last words, the longest match first. */
const stringsByName: ReadonlyMap<string, Strings> = new Map(
  Object.entries<Strings>({
    "artifact id": oneOf("pkg:npm/%40acme/shop@1.4.2", "pkg:npm/%40acme/cart@2.0.0"),
    "context id": (variant, _, place) => uuid(`${toPointer(place.path)} ${variant}`),
    "chain id": (variant) => uuid(`chain ${variant}`),
    uuid: (variant, _, place) => uuid(`${toPointer(place.path)} ${variant}`),
    id: (variant, owner) => `${owner}-${42 + variant}`,
    name: (variant, owner) => numbered(`example-${owner}`, variant),
    source: oneOf("https://ci.example.com/", "https://cd.example.com/"),
    ...each(["user", "username", "assignee", "creator", "author", "approver", "owner", "by"], people()),
    email: (variant) => `${people()(variant)}@example.com`,
    version: (variant) => `1.4.${2 + variant}`,
    ...each(["timestamp", "time", "date", "at"], dateTime),
    ...each(["uri", "url"], (variant, _, place) => webAddress(place, variant)),
    ...each(["digest", "sha", "checksum"], (variant) => `sha256:${hex(`digest ${variant}`, 64)}`),
    ...each(["commit", "revision"], (variant) => hex(`commit ${variant}`, 40)),
    branch: oneOf("main", "develop"),
    environment: oneOf("production", "staging"),
    ...each(["severity", "priority"], oneOf("high", "medium", "low")),
    ...each(["outcome", "result"], oneOf("success", "failure")),
    status: oneOf("ready", "done"),
    label: oneOf("backend", "urgent"),
    "property name": oneOf("key"),
    key: oneOf("value"),
    ...each(["content type", "media type", "mime type"], oneOf("application/json", "text/plain")),
    description: sentence("What this is about, in a sentence."),
    ...each(["summary", "title"], sentence("A short summary")),
    ...each(["reason", "message", "comment"], sentence("Why it came to this, in a sentence.")),
    ...each(["error", "errors"], sentence("What went wrong, in a sentence.")),
  }),
);

/** Returns a string that fits the name of a place, or the name itself if it is not known. */
export function plausibleString(place: Place, variant: number): string {
  const { own, around } = place.words;
  const words = [...around, ...own];
  for (let from = 0; from < words.length; from++) {
    const strings = stringsByName.get(words.slice(from).join(" "));
    if (strings === undefined) continue;
    const owner = from > around.length ? words.slice(around.length, from) : around;
    return strings(variant, owner.length === 0 ? "thing" : owner.join("-"), place);
  }
  const name = place.path.findLast((key) => typeof key === "string") ?? "value";
  return numbered(typeof place.path.at(-1) === "number" ? own.join("-") : name, variant);
}

/** Returns the address of a web page that is named after the place. */
export function webAddress(place: Place, variant: number): string {
  const { own, around } = place.words;
  const descriptive = [own, around].map((words) => words.filter((word) => !generic.has(word)));
  const slug = descriptive.find((words) => words.length > 0)?.map((word) => encodeURIComponent(word)) ?? ["42"];
  return `https://example.com/${slug.join("-")}${variant === 0 ? "" : `/${variant + 1}`}`;
}

/** Words that describe the form of a value, and not its subject. */
const generic: ReadonlySet<string> = new Set(["uri", "url", "content", "data", "payload", "value"]);

/** Returns a time in RFC 3339, a minute later for each variant. */
export function dateTime(variant: number): string {
  return `${new Date(Date.UTC(2025, 2, 14, 9, 26 + variant, 53)).toISOString().slice(0, 19)}Z`;
}

/** Returns a UUID of version 4 that depends only on the seed. */
export function uuid(seed: string): string {
  const digits = hex(seed, 32);
  const groups = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`];
  return [...groups, digits.slice(20)].join("-");
}

function hex(seed: string, length: number): string {
  let digits = "";
  for (let part = 0; digits.length < length; part++) {
    digits += hash(`${part} ${seed}`).toString(16).padStart(8, "0");
  }
  return digits.slice(0, length);
}

/** FNV-1a with a final mix, for digits that look random. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}

function oneOf(...strings: readonly [string, ...string[]]): Strings {
  return (variant) => strings[variant] ?? numbered(strings[0], variant);
}

function people(): (variant: number) => string {
  return (variant) => ["alice", "bob", "carol"][variant] ?? numbered("alice", variant);
}

function sentence(text: string): Strings {
  return (variant) => (variant === 0 ? text : `${text} (${variant + 1})`);
}

function numbered(text: string, variant: number): string {
  return variant === 0 ? text : `${text}-${variant + 1}`;
}

function each(names: readonly string[], strings: Strings): { readonly [name: string]: Strings } {
  return Object.fromEntries(names.map((name) => [name, strings]));
}
