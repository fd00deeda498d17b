import type { JsonValue } from "../../../schema/schema.js";
import { isJsonObject, type JsonObject } from "../../../schema/schema-document.js";
import { type EntityKind, newestNames, olderNames, opaqueNames } from "./attribute-names.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, locateValue, opaque, type ValuePlace, within } from "./located.js";
import { similarAttribute } from "./similar-attribute.js";

/**
 * Returns the attributes of an entity under their newest names. Each attribute is looked up separately, since documents mix the
 * names of several releases. Unknown attributes are extensions and keep their names.
 */
export function normalise(entity: JsonObject, place: ValuePlace, kind: EntityKind, findings: Findings): Attributes {
  const attributes = new Map<string, Located>();
  const aged: [name: string, attribute: Located][] = [];
  for (const [name, value] of Object.entries(entity)) {
    const at = within(place, name);
    const newest = newestName(name, kind);
    const problem = kindProblem(newest ?? name, value);
    if (problem !== undefined) {
      findings.report("not-a-catalogue", `${name} must be ${problem}`, at);
      continue;
    }
    if (newest === undefined) {
      attributes.set(name, attribute(name, at));
      warnOfTypo(name, at, kind, findings);
    } else {
      findings.rename({ place: at, from: name, to: newest });
      aged.push([newest, attribute(newest, at)]);
    }

    function attribute(newName: string, where: ValuePlace): Located {
      // On endpoints, messagegroups is a short list of references; elsewhere it is half the document.
      const isLeaf = opaqueNames.has(newName) && !(kind === "endpoint" && newName !== "messages");
      return isLeaf ? opaque(value, where) : locateValue(value, where);
    }
  }
  // Where both are given the newest name counts.
  for (const [name, attribute] of aged) if (!attributes.has(name)) attributes.set(name, attribute);
  return attributes;
}

const texts: ReadonlySet<string> = new Set(
  (
    "envelope protocol channel format dataschemaformat dataschemauri dataschemaxid datacontenttype basemessage " +
    "basemessageuri schemaurl schemabase64"
  ).split(" "),
);
const objects: ReadonlySet<string> = new Set(
  "envelopemetadata envelopeoptions protocoloptions metadata config meta constraints".split(" "),
);

/** What an attribute has to be, where it is something else. `null` is allowed: it removes what is inherited. */
function kindProblem(name: string, value: JsonValue): string | undefined {
  if (value === null) return undefined;
  if (texts.has(name) && typeof value !== "string") return "a string";
  return objects.has(name) && !isJsonObject(value) ? "an object" : undefined;
}

/** Returns the newest name of an attribute; `undefined` if the name is the newest or unknown. */
function newestName(name: string, kind: EntityKind): string | undefined {
  const older = olderNames[kind].get(name);
  if (older !== undefined || newestNames[kind].has(name)) return older;
  // Names are lower-case since 2023; before, some were spelled in camel case.
  const lower = name.toLowerCase();
  return newestNames[kind].has(lower) ? lower : olderNames[kind].get(lower);
}

/** Extensions may have any name, but one that is close to a known attribute is probably a typo. */
function warnOfTypo(name: string, place: ValuePlace, kind: EntityKind, findings: Findings): void {
  if (newestNames[kind].has(name)) return;
  const meant = similarAttribute(name, [...newestNames[kind], ...olderNames[kind].keys()]);
  if (meant === undefined) return;
  const newest = olderNames[kind].get(meant) ?? meant;
  findings.report(
    "unknown-attribute",
    `unknown attribute ${JSON.stringify(name)} on ${kind}; it is ignored`,
    { ...place, isName: true },
    `Did you mean ${newest}?`,
  );
}
