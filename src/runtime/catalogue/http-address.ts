// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Field, NamedText } from "./message-variant.js";
import { expand, type Variables } from "./uri-template.js";

/** Where a request goes to: the address and the path may hold placeholders. */
export interface Address {
  readonly url: string;
  readonly path: string;
  readonly query: readonly NamedText[];
}

/** The placeholders of an address, to be asked for like those of everything else. */
export function addressFields(url: string | undefined): readonly Field[] {
  return url === undefined ? [] : [{ place: "url", name: "", template: url, target: "text", required: false }];
}

/**
 * The URL of a request. What stands before the path of an address, host and port, is written as it is given; values in paths
 * and in the query are percent-encoded.
 */
export function urlOf({ url, path, query }: Address, variables: Variables): string {
  const [, origin = url, below = ""] = /^(\{\w+\}|[^/?#]*\/\/[^/?#]*)(.*)$/s.exec(url) ?? [];
  const address = new URL(expand(origin, variables, "text") + expand(below, variables));
  if (path !== "") address.pathname = address.pathname.replace(/\/$/, "") + expand(path, variables);
  for (const [name, value] of query) address.searchParams.append(name, value);
  return address.href;
}
