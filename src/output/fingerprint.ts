import { hash } from "node:crypto";
import { generatedMembers } from "../package-options.js";

/** Returns the SHA-256 of a string or of bytes in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data);
}

/**
 * Returns the fingerprint by which a generated file is recognised. It stays the same when a formatter or version control
 * changes the file: white space, quotes, semicolons, commas and parentheses do not count in code. In `package.json`, only
 * the generated members count, in any order. The others are the author's.
 */
export function fingerprint(path: string, text: string): string {
  return sha256(normalise(path, text));
}

/** Returns one hash for files by path, given the SHA-256 of each. The order of the files does not matter. */
export function hashFiles(hashes: Iterable<readonly [path: string, hash: string]>): string {
  return sha256(JSON.stringify([...hashes].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Characters that formatters of TypeScript and JavaScript add, remove or exchange. */
const layoutOfCode = characterSet(" \t\n\r;,'\"`()|");

/** Characters that formatters of Markdown, and of the code in it, add, remove or exchange. */
const layoutOfMarkdown = characterSet(" \t\n\r;,'\"`()|*_:\\-");

function normalise(path: string, text: string): string | Uint8Array {
  if (/\.[jt]s$/.test(path)) return withoutCharacters(text, layoutOfCode);
  if (path.endsWith(".md")) return withoutCharacters(text, layoutOfMarkdown);
  if (path.endsWith(".json")) return normaliseJson(path, text);
  return normaliseLineEndings(text);
}

/** Returns a table with a 1 at the code of each of some ASCII characters. */
function characterSet(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const backslash = 0x5c;
const quotes = characterSet("'\"`");

/**
 * Removes some characters, and the backslashes of escaped quotes, from the UTF-8 form of a string. A regular
 * expression takes several times as long.
 */
function withoutCharacters(text: string, removed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(text);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (removed[byte] === 1 || (byte === backslash && quotes[bytes[index + 1] ?? 0] === 1)) continue;
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

function normaliseJson(path: string, text: string): string {
  try {
    const content: unknown = JSON.parse(text);
    const isManifest = path === "package.json" && typeof content === "object" && content !== null;
    return JSON.stringify(isManifest ? generatedPart(content) : content);
  } catch {
    return text;
  }
}

function generatedPart(manifest: object): unknown {
  return Object.entries(manifest)
    .filter(([member]) => generatedMembers.includes(member))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Replaces the line endings of Windows and old Macs by line feeds. */
export function normaliseLineEndings(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
