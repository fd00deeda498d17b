import { expect, test } from "vitest";
import { type DigestParts, digestInputs } from "../../../src/output/input-digest.js";

const parts: DigestParts = {
  version: "1.0.0",
  options: { name: "cdevents", spec: ["0.5.1"], nested: { a: 1, b: null } },
  sources: [
    { name: "a.json", text: '{\n  "a": 1\n}\n' },
    { name: "b.json", text: "{}" },
  ],
};

test.each<[string, DigestParts]>([
  ["line endings", { ...parts, sources: parts.sources.map((s) => ({ ...s, text: s.text.replaceAll("\n", "\r\n") })) }],
  [
    "old line endings",
    { ...parts, sources: parts.sources.map((s) => ({ ...s, text: s.text.replaceAll("\n", "\r") })) },
  ],
  ["a byte order mark", { ...parts, sources: parts.sources.map((s) => ({ ...s, text: `\uFEFF${s.text}` })) }],
  ["the order of files", { ...parts, sources: [...parts.sources].reverse() }],
  ["the order of options", { ...parts, options: { nested: { b: null, a: 1 }, spec: ["0.5.1"], name: "cdevents" } }],
  ["where files lie", { ...parts, sources: parts.sources.map((s) => ({ ...s, path: `/somewhere/${s.name}` })) }],
])("the digest does not depend on %s", (_, other) => {
  expect(digestInputs(other)).toBe(digestInputs(parts));
});

test.each<[string, DigestParts]>([
  ["the version of the tool", { ...parts, version: "1.0.1" }],
  ["an option", { ...parts, options: { name: "other", spec: ["0.5.1"], nested: { a: 1, b: null } } }],
  [
    "what is in a list",
    { ...parts, options: { name: "cdevents", spec: ["0.5.1", "0.4.1"], nested: { a: 1, b: null } } },
  ],
  ["a text", { ...parts, sources: [...parts.sources.slice(0, 1), { name: "b.json", text: "{ }" }] }],
  ["a name", { ...parts, sources: [...parts.sources.slice(0, 1), { name: "c.json", text: "{}" }] }],
  [
    "which text has which name",
    { ...parts, sources: parts.sources.map((s, i) => ({ ...s, text: parts.sources[1 - i]?.text ?? "" })) },
  ],
  ["a file more", { ...parts, sources: [...parts.sources, { name: "c.json", text: "{}" }] }],
  ["a file twice", { ...parts, sources: [...parts.sources, ...parts.sources] }],
])("the digest depends on %s", (_, other) => {
  expect(digestInputs(other)).not.toBe(digestInputs(parts));
});
