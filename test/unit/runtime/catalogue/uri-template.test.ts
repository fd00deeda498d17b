import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  expand,
  fitsLevel,
  match,
  mqttFilter,
  natsFilter,
  type TemplateTarget,
  variablesOf,
} from "../../../../src/runtime/catalogue/uri-template.js";

describe("catalogues 1.7: values in templates, and back", () => {
  test.each<[template: string, target: TemplateTarget, variables: Record<string, string>, text: string]>([
    ["/erp/orders", "attribute", {}, "/erp/orders"],
    ["/erp/{tenant}/orders", "attribute", { tenant: "a b/c" }, "/erp/a%20b%2Fc/orders"],
    ["{feedurl}", "attribute", { feedurl: "https://x/y?z=1#a b" }, "https://x/y?z=1#a b"],
    ["x{a}", "attribute", { a: "!*'()-._~é" }, "x%21%2A%27%28%29-._~%C3%A9"],
    ["{a}/{b}", "text", { a: "1 2", b: "x/y" }, "1 2/x/y"],
    ["v/{vin}/s/{sensor}", "topic", { vin: "W 1", sensor: "" }, "v/W 1/s/"],
    ["v.{vin}.s", "subject", { vin: "a/b" }, "v.a/b.s"],
    ["{a}/x/{a}", "attribute", { a: "q" }, "q/x/q"],
    ["{a}-{a}", "text", { a: "q" }, "q-q"],
    ["{}{a b}{", "text", {}, "{}{a b}{"],
    [
      "{__proto__}/{constructor}",
      "text",
      Object.fromEntries([
        ["__proto__", "1"],
        ["constructor", "2"],
      ]),
      "1/2",
    ],
  ])("%s as %s", (template, target, variables, text) => {
    expect(expand(template, variables, target)).toBe(text);
    expect(match(template, text, target)).toStrictEqual(variables);
    expect(variablesOf(template)).toStrictEqual(Object.keys(variables));
  });

  test.each<[template: string, target: TemplateTarget, text: string]>([
    ["/erp/{tenant}/orders", "attribute", "/erp/a/b/orders"],
    ["/erp/{tenant}/orders", "attribute", "/erp/a/orders/"],
    ["/erp/{tenant}/orders", "attribute", "/ERP/a/orders"],
    ["{a}/x/{a}", "attribute", "q/x/r"],
    ["v/{vin}", "topic", "v/a/b"],
    ["v.{vin}", "subject", "v.a.b"],
    ["abc{a}cba", "text", "abcba"],
    ["x", "text", "xx"],
    ["", "text", "x"],
  ])("%s as %s is not %s", (template, target, text) => {
    expect(match(template, text, target)).toBeUndefined();
  });

  test("the last placeholder takes the rest, and one alone takes everything", () => {
    expect(match("route/{id}", "route/a/b")).toStrictEqual({ id: "a/b" });
    expect(match("{topic}", "a/b", "topic")).toStrictEqual({ topic: "a/b" });
    expect(match("{a}", "")).toStrictEqual({ a: "" });
  });

  test("what is not encoded as it should be stands for itself", () => {
    expect(match("x/{a}", "x/50% b")).toStrictEqual({ a: "50% b" });
  });

  test("what is known tells apart what the template cannot", () => {
    expect(match("{a}-{b}", "1-2-3")).toStrictEqual({ a: "1", b: "2-3" });
    expect(match("{a}-{b}", "1-2-3", "text", { a: "1-2" })).toStrictEqual({ a: "1-2", b: "3" });
    expect(match("{a}-{b}", "1-2-3", "text", { b: "2-3" })).toStrictEqual({ a: "1", b: "2-3" });
    expect(match("{a}-{b}", "1-2-3", "text", { b: "3" })).toStrictEqual({ a: "1-2", b: "3" });
    expect(match("{a}-{b}", "1-2-3", "text", { b: "9" })).toBeUndefined();
    expect(match("x/{a}/y", "x/1%2F2/y", "attribute", { a: "1/2" })).toStrictEqual({ a: "1/2" });
  });

  const name = fc.constantFrom("a", "b_1", "constructor", "__proto__", "vin");
  const literal = fc.stringMatching(/^[/.:;a-c%-]{1,4}$/);
  const template = fc
    .tuple(
      fc.uniqueArray(fc.tuple(literal, name), { selector: ([, each]) => each, maxLength: 4 }),
      fc.oneof(literal, fc.constant("")),
    )
    .map(([parts, end]) => ({
      text: parts.map(([before, each]) => `${before}{${each}}`).join("") + end,
      names: parts.map(([, each]) => each),
    }));

  test.each<[TemplateTarget, RegExp]>([
    ["attribute", /[/.:;a-c%!'()*-]/],
    ["text", /[/.:;a-c%-]/],
    ["topic", /[/.:;a-c%-]/],
    ["subject", /[/.:;a-c%-]/],
  ])("any values without the literals come back from an %s", (target, ambiguous) => {
    fc.assert(
      fc.property(
        template,
        fc.array(fc.string({ unit: "grapheme" }), { minLength: 4, maxLength: 4 }),
        (each, values) => {
          // Encoded, a value keeps letters and the unreserved characters, which the literals here have too.
          const plain = values.map((value) =>
            [...value].filter((character) => !ambiguous.test(encodeURIComponent(character))).join(""),
          );
          const variables = Object.fromEntries(each.names.map((variable, index) => [variable, plain[index] ?? ""]));
          expect(match(each.text, expand(each.text, variables, target), target)).toStrictEqual(variables);
        },
      ),
    );
  });

  test("any value at all comes back from levels of its own in an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(match("/v/{a}/s/{b}", expand("/v/{a}/s/{b}", { a, b }))).toStrictEqual({ a, b });
      }),
    );
  });

  test("hostile templates and texts are matched in linear time", () => {
    const template = Array.from({ length: 2000 }, (_, index) => `{v${index}}-`).join("");
    const started = performance.now();
    expect(match(template, `${"-".repeat(200_000)}x`, "text")).toBeUndefined();
    expect(variablesOf("{".repeat(100_000))).toStrictEqual([]);
    expect(match(`${"{a}".repeat(3)}x`, "y".repeat(1_000_000), "text")).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("catalogues 1.7: wildcards", () => {
  test.each([
    ["a/b", "a/b", true],
    ["spBv1.0/{group_id}/NBIRTH/{edge}", "spBv1.0/+/NBIRTH/+", true],
    ["spBv1.0/#", "spBv1.0/#", true],
    ["v/{a}-{b}/x", "v/+/x", false],
    ["v/x{a}", "v/+", false],
    ["{a}/x/{a}", "+/x/+", false],
    ["{topic}", "#", true],
    ["", "", true],
  ])("MQTT: %s is %s", (template, filter, exact) => {
    expect(mqttFilter(template)).toStrictEqual({ filter, exact });
  });

  test.each([
    ["a.b", "a.b", true],
    ["erp.{tenant}.orders.{id}", "erp.*.orders.*", true],
    ["erp.{tenant}-x", "erp.*", false],
    ["{subject}", ">", true],
  ])("NATS: %s is %s", (template, filter, exact) => {
    expect(natsFilter(template)).toStrictEqual({ filter, exact });
  });

  test("what is known stands in the filter", () => {
    expect(mqttFilter("a/{x}/{y}", { x: "1" })).toStrictEqual({ filter: "a/1/+", exact: true });
    expect(mqttFilter("a/{x}{y}", { x: "1", y: "2" })).toStrictEqual({ filter: "a/12", exact: true });
    expect(mqttFilter("a/{x}", { x: "{y}" })).toStrictEqual({ filter: "a/{y}", exact: true });
    expect(natsFilter("{x}", { x: "a.b" })).toStrictEqual({ filter: "a.b", exact: true });
  });

  test.each<[TemplateTarget, string, boolean]>([
    ["topic", "a b.c", true],
    ["topic", "a/b", false],
    ["topic", "+", false],
    ["topic", "", true],
    ["subject", "a/b", true],
    ["subject", "a.b", false],
    ["subject", "", false],
    ["subject", "a b", false],
    ["text", "a/b", true],
  ])("in a %s, %j is one level: %s", (target, value, fits) => {
    expect(fitsLevel(value, target)).toBe(fits);
  });

  test("every expanded topic passes its filter", () => {
    const passes = (filter: string, topic: string) => {
      const [levels, parts] = [filter.split("/"), topic.split("/")];
      return levels.length === parts.length && levels.every((level, index) => level === "+" || level === parts[index]);
    };
    fc.assert(
      fc.property(
        fc.string().filter((value) => fitsLevel(value, "topic")),
        (a) => {
          for (const template of ["x/{a}/y", "x/a{a}/{b}", "{a}/{b}"]) {
            expect(passes(mqttFilter(template).filter, expand(template, { a, b: "b" }, "topic"))).toBe(true);
          }
        },
      ),
    );
  });
});
