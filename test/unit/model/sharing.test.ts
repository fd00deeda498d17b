import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Sharing } from "../../../src/model/sharing.js";

describe("sharing", () => {
  test.each([
    ["objects of equal members", { a: { b: [1, "x"] } }, { a: { b: [1, "x"] } }, true],
    ["members in another order, which shows in what is printed", { a: 1, b: 2 }, { b: 2, a: 1 }, false],
    ["a number and its text", { a: 1 }, { a: "1" }, false],
    ["a list and an object with its indices", ["x"], { 0: "x" }, false],
    ["a member that is undefined and none", { a: undefined }, {}, false],
    ["null and an object", { a: null }, { a: {} }, false],
    ["an object and one without a prototype", {}, Object.create(null), false],
    ["a text that looks like what follows it", { a: 'x","b":"y' }, { a: "x", b: "y" }, false],
  ])("takes %s for the same or not", (_, left, right, same) => {
    const shared: readonly unknown[] = new Sharing().share([left, right]);
    expect(shared[0] === shared[1]).toBe(same);
    expect(shared).toEqual([left, right]);
  });

  test("shares between values that come one after the other, and what it has made is left as it is", () => {
    const sharing = new Sharing();
    const first = sharing.share({ a: { b: [1] } });
    const second = sharing.share({ c: { b: [1] }, d: first });
    expect(second.c).toBe(first.a);
    expect(second.d).toBe(first);
  });

  test("leaves any value as it is, member by member, and freezes it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        const value = { left, again: structuredClone(left), right };
        const shared = new Sharing().share(value);
        expect(JSON.stringify(shared)).toBe(JSON.stringify(value));
        expect(shared.again).toBe(shared.left);
        expect(Object.isFrozen(shared) && Object.isFrozen(shared.left)).toBe(true);
      }),
    );
  });

  test("keeps a member called __proto__, and what has no prototype without one", () => {
    const map: object = Object.assign(Object.create(null), { constructor: 1 });
    const shared = new Sharing().share({ map, hostile: JSON.parse('{"__proto__": {"a": 1}}') });
    expect(Object.getPrototypeOf(shared.map)).toBe(null);
    expect(JSON.stringify(shared.hostile)).toBe('{"__proto__":{"a":1}}');
    expect(Object.getPrototypeOf(shared.hostile)).toBe(Object.prototype);
  });
});
