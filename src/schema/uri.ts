/**
 * Returns the URI of a document derived from its path. Its `$id` and references are resolved against it, so files can refer to
 * each other by relative paths. A path that is a URI is kept.
 */
export function documentUri(path: string): string {
  if (/^(?:[a-z][a-z0-9+.-]+:\/\/|urn:)/i.test(path)) return withoutFragment(new URL(path).href);
  const steps = path.split("/");
  const below = steps.findIndex((step) => step !== "..");
  const names = steps.slice(Math.max(below, 0)).filter((step) => step !== "" && step !== ".");
  // A URI cannot contain `..` at its start, so the host distinguishes `../a.json` from `a.json`.
  const host = path.startsWith("/") ? "absolute" : below > 0 ? `up-${below}` : "";
  return `${inputScheme}//${host}/${names.map((name) => encodeURIComponent(name.toWellFormed())).join("/")}`;
}

const inputScheme = "input:";

/** Returns whether a URI was derived from a path. */
export function isDocumentUri(uri: string): boolean {
  return uri.startsWith(inputScheme);
}

/**
 * Resolves a reference against a base URI (RFC 3986 section 5). The fragment is still percent-encoded. Returns `undefined` if the
 * result is not a URI.
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

/** Decodes a percent-encoded fragment. Returns it unchanged if the encoding is invalid. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
