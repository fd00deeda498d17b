import { describe, expect, test } from "vitest";
import { isExponential } from "../../../src/emit/samples/pattern/ambiguity.js";

describe("a pattern that can take for ever", () => {
  test.each([
    ...["(a+)+$", "^(a*)*$", "(a|a)*$", "(a|aa)+$", "^(\\w+\\s?)*$", "(a*b*)*$", "(x+x+)+y", "([a-z]|[a-f0-9])*$"],
    ...[
      "^(\\d+|\\w+)+$",
      "^([\\w.-]+)+@",
      "^\\w+([.-]?\\w+)*@$",
      "(.*)*$",
      "(a?a)*$",
      "((ab)+)+$",
      "(a{2,})*$",
      "(?:a+){2,}$",
    ],
    ...["^(([a-z])+.)+[A-Z]([a-z])+$", "(é|\\p{L})*$", "(\\u{1f600}|😀)*$", "(a|b|ab)*$"],
  ])("%s", (pattern) => expect(isExponential(pattern)).toBe(true));

  test.each([
    ...[
      "^a+$",
      "^([a-z]+\\.)+$",
      "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$",
      "(a|b)*$",
      "(a?)*$",
      "(a?b)*$",
      "a*a*a*$",
      "",
    ],
    ...[
      "^dev\\.cdeventsx\\.[a-zA-Z0-9]+-[a-zA-Z]+\\.[a-zA-Z]+\\.[0-9]\\.[0-9]\\.[0-9]$",
      "(a+){3}$",
      "(ab?)+c$",
      "(\\d{1,3}\\.){3}\\d{1,3}",
    ],
    "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$",
    "^cdevents:v0:[^:]*:[^:]*:[^:]*:([^:/]([^:]*[^:/])?)?:[^:]+:.+$",
    "^[^:/?#]+:(//[^/?#]*)?[^?#]*(\\?[^#]*)?(#.*)?$",
    "(a)\\1*",
    `^(${"abc".repeat(100)}+)+$`,
    "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
  ])("and one that cannot, or is not judged: %s", (pattern) => expect(isExponential(pattern)).toBe(false));

  test("is told quickly, whatever the pattern", () => {
    const started = performance.now();
    for (const pattern of [
      `(${"[a-z]*".repeat(100)})*`,
      `${"(".repeat(49)}a${")*".repeat(49)}`,
      `(${"a|".repeat(99)}a)*`,
      "(a{1000}){1000}",
      `${"(".repeat(45)}${"){3}".repeat(45)}`,
    ]) {
      isExponential(pattern);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
