import type { DefinitionNamer } from "./resolve.js";

/**
 * A namer for schemas of which nothing is known but the URI: the words of its last step, made unique where two schemas
 * would get the same name. For tests and tools; the names of a generated package are chosen by a profile.
 */
export function nameByUri(): DefinitionNamer {
  const uriByName = new Map<string, string>();
  return (uri) => {
    const words = decodeURI(uri.slice(uri.lastIndexOf("/") + 1)).match(/[A-Za-z0-9]+/g) ?? [];
    const plain = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
    const stem = /^[A-Za-z]/.test(plain) ? plain : `Schema${plain}`;
    let name = stem;
    for (let number = 2; (uriByName.get(name) ?? uri) !== uri; number++) name = `${stem}${number}`;
    uriByName.set(name, uri);
    return name;
  };
}
