import type { JsonValue, SchemaObject } from "../../schema/schema.js";
import { formatTexts } from "./format-text.js";
import { patternTest } from "./pattern/pattern-test.js";
import { matchesOf } from "./pattern/write-match.js";
import { plausibleText } from "./plausible-text.js";
import { type Conjunction, largest, type Sampling, smallest } from "./sampling.js";
import type { Site } from "./site.js";

/** How many different texts are offered: enough for an array of unique ones. */
const variants = 100;

/** A sample with a longer text than this is of no use to anybody. */
const longest = 10_000;

/** Texts that are worth a try: by format, then by name, then by pattern. */
export function* sampleStrings(conjunction: Conjunction, site: Site, sampling: Sampling): Generator<JsonValue> {
  const min = largest(conjunction, "minLength") ?? 0;
  const max = smallest(conjunction, "maxLength") ?? Number.POSITIVE_INFINITY;
  if (min > longest || min > max) {
    sampling.refuse(
      site,
      min > max ? "no text is that short and that long" : `a text of ${min} characters is too long`,
    );
    return;
  }
  const patterns = valuesOf(conjunction, "pattern").map((pattern) => patternTest(pattern));
  for (const text of candidates(conjunction, site, min, max)) {
    const { length } = [...text];
    if (length >= min && length <= max && patterns.every(({ test }) => test(text))) yield text;
  }
  const [pattern] = patterns;
  if (pattern !== undefined) sampling.refuse(site, `no text was found that matches ${pattern.source}`);
}

function* candidates(conjunction: Conjunction, site: Site, min: number, max: number): Generator<string> {
  const [format] = valuesOf(conjunction, "format");
  const [pattern] = valuesOf(conjunction, "pattern");
  // Where a pattern narrows a text further, only the best guess is worth a try before it.
  for (let variant = 0; variant < (pattern === undefined ? variants : 1); variant++) {
    if (format !== undefined) yield* formatTexts(format, site, variant) ?? [];
    const text = encoded(conjunction, variant) ?? plausibleText(site, variant);
    yield text;
    yield fitted(text, min, max, variant);
  }
  if (pattern === undefined) return;
  for (const text of matchesOf(pattern, min)) {
    yield text;
    // A pattern without an end leaves room for more.
    yield fitted(text, min, max, 0);
  }
}

/** The content of a text that holds something else, as far as its schema says what. */
function encoded(conjunction: Conjunction, variant: number): string | undefined {
  const [encoding] = valuesOf(conjunction, "contentEncoding");
  const [mediaType] = valuesOf(conjunction, "contentMediaType");
  const isJson = mediaType !== undefined && /^application\/(?:.*\+)?json\b/.test(mediaType);
  const content = isJson ? `{"number":${variant + 1}}` : `example ${variant + 1}`;
  if (encoding === "base64") return btoa(content);
  return isJson && encoding === undefined ? content : undefined;
}

/** The text cut or filled up to a length; texts of other variants stay different as long as there is room for it. */
function fitted(text: string, min: number, max: number, variant: number): string {
  const characters = [...text];
  if (characters.length > max)
    return [...`${variant}${text}`]
      .slice(variant === 0 ? 1 : 0)
      .slice(0, max)
      .join("");
  return text + "x".repeat(Math.max(0, min - characters.length));
}

function valuesOf(
  conjunction: Conjunction,
  keyword: "format" | "pattern" | "contentEncoding" | "contentMediaType",
): readonly string[] {
  return conjunction.map((schema: SchemaObject) => schema[keyword]).filter((value) => value !== undefined);
}
