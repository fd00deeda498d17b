import { hash } from "node:crypto";

/** The SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash("sha256", text);
}

/**
 * By what we recognise a file that we wrote: the SHA-256 of its text, whatever became of its line endings on the way
 * through version control. Of `package.json` only what we decide counts: its version and its layout belong to the user.
 */
export function fingerprint(path: string, text: string): string {
  return sha256(path === "package.json" ? ownPart(text) : normaliseLineEndings(text));
}

/** Windows and old Mac line endings as line feeds. */
export function normaliseLineEndings(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function ownPart(packageJson: string): string {
  try {
    const content: unknown = JSON.parse(packageJson);
    return JSON.stringify(typeof content === "object" && content !== null ? { ...content, version: "" } : content);
  } catch {
    // Broken by hand: nothing that we ever wrote has this fingerprint.
    return packageJson;
  }
}
