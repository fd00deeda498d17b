import type { DefinitionNamer } from "../../src/schema/resolve.js";

/**
 * Returns a namer for schemas of which only the URI is known. Names are the words of its last step, numbered if they are not
 * unique.
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
