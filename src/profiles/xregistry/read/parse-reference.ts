/** A reference taken apart. */
export type Reference =
  /** Into the registry that the documents of this run make up together. */
  | { readonly kind: "local"; readonly steps: readonly string[]; readonly fragment?: string }
  /** Into another file, by a path relative to the one that refers to it. */
  | { readonly kind: "file"; readonly file: string; readonly steps: readonly string[]; readonly fragment?: string }
  /** Anywhere else. */
  | { readonly kind: "remote"; readonly url: string; readonly steps: readonly string[]; readonly fragment?: string };

/** Takes a reference apart: an XID, a JSON Pointer with `#`, a URL or path with or without one, or a bare id. */
export function parseReference(text: string): Reference {
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|urn:|tag:)/i.test(text)) {
    const { address, ...rest } = splitAddress(text);
    // The URL of a registry's own API ends in an XID.
    const steps =
      rest.steps.length > 0
        ? rest.steps
        : stepsOf(/\/(?:endpoints|messagegroups|schemagroups)\/.*/i.exec(address)?.[0] ?? "");
    return { kind: "remote", url: text, ...rest, steps };
  }
  if (text.startsWith("/") || text.startsWith("#")) return { kind: "local", ...splitFragment(text.replace(/^#/, "")) };
  if (!/[/#]|\.(?:json|ya?ml|cereg|xreg)$/i.test(text)) return { kind: "local", steps: [text] };
  const { address, ...rest } = splitAddress(text);
  return { kind: "file", file: address, ...rest };
}

function splitAddress(text: string): { address: string; steps: readonly string[]; fragment?: string } {
  const hash = text.indexOf("#");
  if (hash < 0) return { address: text, steps: [] };
  return { address: text.slice(0, hash), ...splitFragment(text.slice(hash + 1)) };
}

/** An id has no `#`, so that a second one begins what is meant inside of a document. */
function splitFragment(path: string): { steps: readonly string[]; fragment?: string } {
  const hash = path.indexOf("#");
  if (hash < 0) return { steps: stepsOf(path) };
  return { steps: stepsOf(path.slice(0, hash)), fragment: path.slice(hash + 1) };
}

function stepsOf(path: string): readonly string[] {
  return path
    .replace(/^\//, "")
    .split("/")
    .filter((step, index, all) => step !== "" || index < all.length - 1)
    .map(withoutEscapes);
}

/** Undoes percent-encoding (RFC 3986) and then the escapes of JSON Pointer (RFC 6901). */
function withoutEscapes(step: string): string {
  return decode(step).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // A lone percent sign is meant as one.
    return step;
  }
}

/** A path relative to the folder of a file. */
export function resolvePath(from: string, to: string): string {
  const steps = to.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of to.split("/")) {
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
