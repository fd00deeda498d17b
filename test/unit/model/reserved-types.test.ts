import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isReservedType, schemaTypeName } from "../../../src/model/reserved-types.js";

const runtime = fileURLToPath(new URL("../../../src/runtime/schema/", import.meta.url));
const modules = readdirSync(runtime, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const checked = modules.flatMap((file) =>
  [...readFileSync(`${runtime}${file}`, "utf8").matchAll(/^export (?:function|const) is([A-Z]\w*)/gm)].map(
    ([, name]) => name ?? "",
  ),
);

describe("names that mean something else in generated modules", () => {
  it.each(checked.filter((name) => !["Evaluated", "EvaluatedBefore", "Valid"].includes(name)))(
    "%s is one: there is a function of the runtime that would be called like its check",
    (name) => expect(isReservedType(name)).toBe(true),
  );

  it.each([
    ["Uri", "UriValue"],
    ["record", "recordValue"],
    ["Order", "Order"],
  ])("a schema that asks for %s is called %s", (name, want) => expect(schemaTypeName(name)).toBe(want));
});
