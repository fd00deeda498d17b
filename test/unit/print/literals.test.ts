import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonBlock, jsonLiteral, propertyAccess, propertyKey, stringLiteral } from "../../../src/print/literals.js";

const evaluate = (code: string): unknown => new Function(`return (${code});`)();
const anyText = fc
  .string({ unit: "binary" })
  .chain((text) => fc.constantFrom(text, `${text}\ud800`, `${text}\u2028`, `*/${text}`));

describe("literals", () => {
  it("read back as the same value, whatever the value", () => {
    fc.assert(fc.property(anyText, (text) => evaluate(stringLiteral(text)) === text));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // Through JSON first: -0 is 0 in JSON.
        const json = JSON.parse(JSON.stringify(value));
        expect(evaluate(jsonLiteral(json))).toEqual(json);
        expect(evaluate(jsonBlock(json))).toEqual(json);
      }),
    );
  });

  it("are plain ASCII without anything that could end them", () => {
    fc.assert(fc.property(anyText, (text) => /^"(?:[ !#-[\]-~]|\\.)*"$/.test(stringLiteral(text))));
    expect(stringLiteral("</script>")).toBe('"<\\/script>"');
  });

  it("keep a property called __proto__ a property", () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}');
    expect(Object.keys(evaluate(jsonLiteral(value)) as object)).toEqual(["__proto__"]);
  });

  it.each([
    ["name", "name", ".name"],
    ["a-b", '"a-b"', '["a-b"]'],
    ["1", '"1"', '["1"]'],
    ["class", "class", ".class"],
    ["__proto__", '["__proto__"]', '["__proto__"]'],
    ["é", '"\\u00e9"', '["\\u00e9"]'],
    ["", '""', '[""]'],
  ])("name the property %j", (name, key, access) => {
    expect(propertyKey(name)).toBe(key);
    expect(propertyAccess(name)).toBe(access);
  });
});
