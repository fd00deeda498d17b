/**
 * The URI that a document has without its `$id`, against which its `$id` and references are resolved: made of its path,
 * so that files which lie side by side can refer to each other. A path that is a URI already is kept.
 */
export function documentUri(path: string): string {
  if (/^(?:[a-z][a-z0-9+.-]+:\/\/|urn:)/i.test(path)) return withoutFragment(new URL(path).href);
  const steps = path.split("/");
  const below = steps.findIndex((step) => step !== "..");
  const names = steps.slice(Math.max(below, 0)).filter((step) => step !== "" && step !== ".");
  // `../a.json` and `a.json` are different files, though a URI cannot climb above its root: the host tells them apart.
  const host = path.startsWith("/") ? "absolute" : below > 0 ? `up-${below}` : "";
  return `${inputScheme}//${host}/${names.map(encodeURIComponent).join("/")}`;
}

const inputScheme = "input:";

/** Whether a URI was made of a path, so that no schema calls itself that. */
export function isDocumentUri(uri: string): boolean {
  return uri.startsWith(inputScheme);
}

/**
 * Resolves a reference against a base URI (RFC 3986 section 5), and splits off the fragment, still percent-encoded;
 * `undefined` where the two make no URI.
 */
export function resolveUri(reference: string, base: string): { uri: string; fragment: string } | undefined {
  if (reference.startsWith("#")) return { uri: base, fragment: reference.slice(1) };
  let href: string;
  try {
    href = new URL(reference, base).href;
  } catch {
    return undefined;
  }
  const hash = href.indexOf("#");
  return hash < 0 ? { uri: href, fragment: "" } : { uri: href.slice(0, hash), fragment: href.slice(hash + 1) };
}

function withoutFragment(uri: string): string {
  const hash = uri.indexOf("#");
  return hash < 0 ? uri : uri.slice(0, hash);
}

/** The text of a fragment, without percent-encoding; as it is where the encoding is broken. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
