import { describe, expect, it } from "vitest";
import { isExponential } from "../../../src/emit/patterns/exponential.js";

describe("isExponential", () => {
  it.each([
    ...["(a+)+$", "^(a*)*$", "(a|a)*$", "(a|aa)+$", "^(\\w+\\s?)*$", "(a*b*)*$", "(x+x+)+y", "([a-z]|[a-f0-9])*$"],
    ...["^(\\d+|\\w+)+$", "^([\\w.-]+)+@", "^\\w+([.-]?\\w+)*@$", "(.*)*$", "(a?a)*$", "((ab)+)+$", "(a{2,})*$"],
    ...["(?:a+){2,}$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(é|\\p{L})*$", "(\\u{1f600}|😀)*$", "(a|b|ab)*$"],
    ...["^(?:(?:a|b)+c?)+$", "^(a|b|c|ab|bc)*d$", "(\\s*\\S+\\s*)*$", "(foo|f(oo)?)*$", "(?:ab|abab)*$"],
    ...['^("[^"]*"|[^,]*)*$', "(([a-z]+)*)*$", "^(?:.*a)+$", "^([a-zA-Z0-9_\\-.]+)+@"],
    // In a lookaround, and with so many repetitions that they might as well be unlimited.
    ...["^(?=(a+)+$)", "^(?!(a+)+b)", "(?<=(a|a)*)b", "^(?:a?){30}a{30}$", "(.*,){11}P"],
  ])("reports %s as exponential", (pattern) => expect(isExponential(pattern)).toBe(true));

  it.each([
    ...["^a+$", "^([a-z]+\\.)+$", "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$", "(a|b)*$", "(a?)*$", "(a?b)*$", ""],
    ...["a*a*a*$", "(a+){3}$", "(ab?)+c$", "(\\d{1,3}\\.){3}\\d{1,3}", "^([0-9a-f]{32})+$", "^([a-z]+,){20}$"],
    "^dev\\.cdeventsx\\.[a-zA-Z0-9]+-[a-zA-Z]+\\.[a-zA-Z]+\\.[0-9]\\.[0-9]\\.[0-9]$",
    "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$",
    "^cdevents:v0:[^:]*:[^:]*:[^:]*:([^:/]([^:]*[^:/])?)?:[^:]+:.+$",
    "^[^:/?#]+:(//[^/?#]*)?[^?#]*(\\?[^#]*)?(#.*)?$",
    `^(${"abc".repeat(100)}+)+$`,
    "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
  ])("does not report %s", (pattern) => expect(isExponential(pattern)).toBe(false));

  it("does not judge a pattern with a back reference", () => {
    expect(isExponential("(a)\\1*")).toBe(false);
  });

  it("judges patterns of any size within seconds", () => {
    const started = performance.now();
    for (const pattern of [
      `(${"[a-z]*".repeat(100)})*`,
      `(${"[a-z]*".repeat(60)})*`,
      `${"(".repeat(49)}a${")*".repeat(49)}`,
      `(${"a|".repeat(99)}a)*`,
      `(${Array.from({ length: 70 }, (_, index) => String.fromCharCode(97 + (index % 26))).join("|")})*`,
      "(a{1000}){1000}",
      `${"(".repeat(45)}${"){3}".repeat(45)}`,
      `${"(".repeat(100_000)}${")".repeat(100_000)}`,
    ]) {
      isExponential(pattern);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
