import { createRequire } from "node:module";
import type { Ajv2020 as Ajv2020Class } from "ajv/dist/2020.js";
import { bundledSchemas } from "../../src/profiles/cdevents/bundled/bundled.js";
import type { BenchmarkRow } from "./benchmark-row.js";
import { timePaired } from "./paired.js";

const require = createRequire(import.meta.url);
const generated = new URL("../../../generated/lib/0.5/", import.meta.url);

type Check = (value: unknown) => boolean;

/** What a yes and a no cost, against the code that Ajv writes for the same schema with formats at full strictness. */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  const { pipelineRunFinished } = await import(new URL("index.js", generated).href);
  const { examples } = await import(new URL("examples.js", generated).href);
  const { maximal } = examples.pipelineRunFinished;
  const { id: _, ...subject } = maximal.subject;
  const checks = { ours: pipelineRunFinished.is, theirs: ajvStandalone("pipelinerunfinished") };
  return [
    row("validate pipelinerun.finished, valid", checks, copies(maximal), true),
    row("validate pipelinerun.finished, no subject.id", checks, copies({ ...maximal, subject }), false),
  ];
}

function row(
  what: string,
  { ours, theirs }: { readonly ours: Check; readonly theirs: Check },
  values: readonly unknown[],
  answer: boolean,
): BenchmarkRow {
  if (!values.every((value) => ours(value) === answer && theirs(value) === answer)) throw new Error(`${what}: wrong`);
  const pick = (turn: number): unknown => values[turn % values.length];
  const timing = timePaired(
    (turn) => ours(pick(turn)),
    (turn) => theirs(pick(turn)),
  );
  return { what, peer: "Ajv standalone, full formats", ...timing, unit: "ns", reach: answer ? 0.3 : 0.4 };
}

/** The code that Ajv writes for an event of CDEvents 0.5.1. */
function ajvStandalone(event: string): Check {
  const { Ajv2020 }: { Ajv2020: typeof Ajv2020Class } = require("ajv/dist/2020.js");
  const ajv = new Ajv2020({ strict: false, code: { source: true } });
  require("ajv-formats")(ajv, { mode: "full" });
  const schemas = bundledSchemas("0.5.1");
  for (const { name, schema } of schemas) ajv.addSchema(schema, name);
  const id = schemas.find(({ name }) => name.includes(event))?.name ?? "";
  const code: string = require("ajv/dist/standalone").default(ajv, ajv.getSchema(id));
  const module: { exports: Check } = { exports: () => false };
  new Function("module", "require", code)(module, require);
  return module.exports;
}

/** The same event many times, each with other strings and in memory of its own, as parsing gives them. */
function copies(event: unknown): readonly unknown[] {
  const text = JSON.stringify(event);
  return Array.from({ length: 64 }, (_, index) => JSON.parse(text.replaceAll('Id":"', `Id":"${index}-`)));
}
