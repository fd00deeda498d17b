import { expect, test } from "vitest";
import { declarationOrder } from "../../../src/emit/checks/declaration-order.js";
import type { Schema } from "../../../src/schema/schema.js";

const to = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const cases: readonly (readonly [name: string, schemas: Readonly<Record<string, Schema>>, want: string])[] = [
  ["as they are, without references", { B: {}, A: true }, "B A"],
  ["what is referred to comes first", { A: to("B"), B: { items: to("C") }, C: {} }, "C B A"],
  ["wherever it is referred to", { A: { properties: { x: { anyOf: [to("B")] } } }, B: {} }, "B A"],
  ["each once", { A: { allOf: [to("C"), to("B")] }, B: to("C"), C: {} }, "C B A"],
  ["what stands in another module is no concern", { A: to("Elsewhere") }, "A"],
  ["a circle is cut where it is entered", { A: to("B"), B: { items: to("A") } }, "B A"],
  ["as is the circle of one", { A: { items: to("A") } }, "A"],
];

test.each(cases)("%s", (_name, schemas, want) => {
  const names = declarationOrder(Object.entries(schemas)).map(([name]) => name);
  expect(names.join(" ")).toBe(want);
});
