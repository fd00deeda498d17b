import { dateTime, plausibleText, uuid, webAddress } from "./plausible-text.js";
import type { Site } from "./site.js";

/** Texts of a format for a place, the most telling first; with another variant, other texts. */
type Texts = (site: Site, variant: number) => readonly string[];

const textsByFormat: ReadonlyMap<string, Texts> = new Map(
  Object.entries<Texts>({
    "date-time": (_, variant) => [dateTime(variant)],
    date: (_, variant) => [dateTime(variant * 24 * 60).slice(0, 10)],
    time: (_, variant) => [dateTime(variant).slice(11)],
    duration: (_, variant) => [`PT${5 + variant}M`],
    email: mail,
    "idn-email": mail,
    hostname: host,
    "idn-hostname": host,
    ipv4: (_, variant) => [`192.0.2.${(1 + variant) % 256}`],
    ipv6: (_, variant) => [`2001:db8::${(1 + variant).toString(16)}`],
    uri: address,
    iri: address,
    "uri-reference": (site, variant) => [...address(site, variant), relative(variant)],
    "iri-reference": (site, variant) => [...address(site, variant), relative(variant)],
    "uri-template": (site, variant) => [`${webAddress(site, variant)}/{id}`, ...address(site, variant)],
    uuid: (site, variant) => [uuid(`${site.path.join("/")} ${variant}`)],
    "json-pointer": (_, variant) => [`/items/${variant}`, ""],
    "relative-json-pointer": (_, variant) => [`${1 + variant}/name`, `${variant}`],
    regex: (_, variant) => [variant === 0 ? "^[a-z]+$" : `^[a-z]{${variant}}$`, "a"],
  }),
);

/** Texts of a format for a place, the most telling first; `undefined` for a format that this tool does not know. */
export function formatTexts(format: string, site: Site, variant: number): readonly string[] | undefined {
  return textsByFormat.get(format)?.(site, variant);
}

function mail(_: Site, variant: number): readonly string[] {
  const number = variant === 0 ? "" : `${variant + 1}`;
  return [`alice${number}@example.com`, `a${number}@b.co`];
}

function host(_: Site, variant: number): readonly string[] {
  return [variant === 0 ? "ci.example.com" : `ci-${variant + 1}.example.com`, `a${variant}`];
}

/** Absolute addresses: the one that the name stands for if there is one (a package URL, say), a web address, a short one. */
function address(site: Site, variant: number): readonly string[] {
  const named = plausibleText(site, variant);
  return [...(/^[a-z][a-z\d+.-]*:/.test(named) ? [named] : []), webAddress(site, variant), `a:${variant}`];
}

function relative(variant: number): string {
  return variant === 0 ? "/" : `/${variant}`;
}
