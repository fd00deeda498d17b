import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Part of `npm run lint`: finds phrases that CONTRIBUTING.md advises against. Tests are not checked. A third item names files
 * in which the phrase is the standard term. In Markdown, `<!-- plain-english: off -->` and `on` enclose text that quotes such phrases.
 */
const phrases: readonly (readonly [phrase: RegExp, suggestion: string, allowedIn?: RegExp])[] = [
  [/(?<!\bthere )\b(?:is|are|was|were|be) no (?!longer\b)[a-z]/i, 'write "is not a", "not a valid" or "unknown"'],
  [/\b(?:told|tells|tell) of\b|\b(?:is|are|be) told\b/i, "write report, warn, describe or call with"],
  [/\ba text\b(?! (?:format|frame|field|file|value)\b)/i, "write string, source text or contents"],
  [/\bmend(?:s|ed|ing)?\b/i, "write fix"],
  [/\banew\b/i, "write again"],
  [/\b(?:pass(?:es|ed)? over)\b/i, "write ignore or skip"],
  [/(?<!\bon )\bdemand(?:s|ed|ing)?\b/i, "write require"],
  [/\b(?:whoever|nobody)\b/i, "name the caller, the user or the reader"],
  [/\b(?:stands?|stood|standing) (?:in|beside)\b/i, "write is in or is next to"],
  [/\bfor people\b/i, "write human-readable"],
  [/\bmust be absent\b/i, "write unknown property"],
  [/\b(?:houses?|rooms?|strays?|wish(?:es|ed)?|forgiv\w*|forgave)\b/i, "use the standard term"],
  [/\bframes?\b/i, "use the standard term", /websocket|code-frame|report-problems/],
];

const root = fileURLToPath(new URL("../", import.meta.url));
const folders = ["src", "templates", "schemas", "docs", "tooling", ".github"];
const extensions = /\.(?:ts|hbs|md|yaml|yml|json)$/;

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (extensions.test(entry.name) && path !== fileURLToPath(import.meta.url)) yield path;
  }
}

function findingsIn(path: string): readonly string[] {
  let isQuoted = false;
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const marker = /<!-- plain-english: (on|off) -->/.exec(line);
      if (marker !== null) isQuoted = marker[1] === "off";
      if (isQuoted) return [];
      return phrases.flatMap(([phrase, suggestion, allowedIn]) => {
        if (allowedIn?.test(path)) return [];
        const found = phrase.exec(line);
        const place = `${relative(root, path)}:${index + 1}:${(found?.index ?? 0) + 1}`;
        return found === null ? [] : [`${place}  "${found[0]}": ${suggestion}`];
      });
    });
}

const pages = readdirSync(root).filter((name) => name.endsWith(".md"));
const paths = [
  ...pages.map((name) => join(root, name)),
  ...folders.flatMap((folder) => [...filesBelow(join(root, folder))]),
];
const findings = paths.flatMap(findingsIn);
for (const finding of findings) console.error(finding);
if (findings.length > 0) {
  console.error(`\n${findings.length} phrases to rewrite. CONTRIBUTING.md, section "Language", has the list.`);
  process.exitCode = 1;
}
