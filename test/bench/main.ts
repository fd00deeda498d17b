import type { BenchmarkRow } from "./benchmark-row.js";

/** The benchmarks by name; `npm run bench -- validate` runs one of them. */
const benchmarks: { readonly [name: string]: () => Promise<{ benchmark(): Promise<readonly BenchmarkRow[]> }> } = {
  generate: () => import("./generate.js"),
  catalogue: () => import("./catalogue.js"),
  validate: () => import("./validate.js"),
  cloudevents: () => import("./cloudevents.js"),
  roundtrip: () => import("./roundtrip.js"),
  formats: () => import("./formats.js"),
  bundle: () => import("./bundle.js"),
  types: () => import("./types.js"),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0)
  throw new Error(`no benchmark ${unknown.join(", ")}; there are ${Object.keys(benchmarks).join(", ")}`);

console.log(row(["what", "peer", "ours", "theirs", "ratio", "reach", ""]));
for (const name of wanted.length > 0 ? wanted : Object.keys(benchmarks)) {
  const module = await benchmarks[name]?.();
  for (const { what, peer, ours, theirs, unit, ratio, reach } of (await module?.benchmark()) ?? []) {
    const verdict = ratio <= reach ? "reached" : "MISSED";
    console.log(
      row([what, peer, `${round(ours)} ${unit}`, `${round(theirs)} ${unit}`, round(ratio), `<= ${reach}`, verdict]),
    );
  }
}

function row(cells: readonly string[]): string {
  const widths = [46, 42, 12, 12, 8, 8, 0];
  return cells
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join("  ")
    .trimEnd();
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
