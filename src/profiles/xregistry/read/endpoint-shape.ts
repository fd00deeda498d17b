import { endpointOptionNames } from "./endpoint-transport.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, objectOf, overlay, textOf, type ValuePlace, within } from "./located.js";
import { namesEnvelope } from "./message-shape.js";
import { newestOption } from "./options.js";
import { protocolOf } from "./protocol.js";

/**
 * Brings the parts of an endpoint to where they belong today: what was in `config`, or on the endpoint itself, is in
 * `protocoloptions`, and nothing of it one level deeper, in `options` (catalogues 1.5, 1.14).
 */
export function modernEndpoint(attributes: Attributes, place: ValuePlace, findings: Findings): Attributes {
  const modern = new Map(attributes);
  const options = new Map<string, Located>();
  const rename = (from: string, to: string, { place: at }: Located): void => {
    findings.rename({ place: at, from, to, target: within(place, ...to.split(".")).pointer });
  };
  const move = (from: string, to: string, value: Located | undefined): void => {
    if (value === undefined) return;
    rename(from, to, value);
    if (!modern.has(to)) modern.set(to, value);
  };
  const moveOption = (from: string, written: string, value: Located | undefined): void => {
    if (value === undefined) return;
    const name = newestOption(written, endpointOptionNames(protocolOf(textOf(modern.get("protocol")) ?? "")?.name));
    rename(from, `protocoloptions.${name}`, value);
    options.set(name, value);
  };
  const moveOptions = (from: string, value: Located | undefined): void => {
    for (const [name, option] of value?.members ?? []) moveOption(`${from}.${name}`, name, option);
  };

  const format = take(modern, "format");
  const named = textOf(format);
  if (named !== undefined) move("format", namesEnvelope(named) ? "envelope" : "protocol", format);

  const config = take(modern, "config")?.members;
  move("config.protocol", "protocol", config?.get("protocol"));
  moveOption("config.endpoints", "endpoints", config?.get("endpoints"));
  moveOption("config.strict", "deployed", config?.get("strict"));
  moveOptions("config.options", config?.get("options"));
  moveOption("endpoints", "endpoints", take(modern, "endpoints"));
  moveOption("deployed", "deployed", take(modern, "deployed"));

  const present = modern.get("protocoloptions");
  const inner = present?.members?.get("options");
  moveOptions("protocoloptions.options", inner);
  const own = new Map(present?.members);
  if (inner?.members !== undefined) own.delete("options");
  const at = present?.place ?? place;
  if (present !== undefined || options.size > 0) {
    modern.set("protocoloptions", overlay(objectOf(options, at), objectOf(own, at)));
  }
  return modern;
}

function take(attributes: Map<string, Located>, name: string): Located | undefined {
  const value = attributes.get(name);
  attributes.delete(name);
  return value;
}
