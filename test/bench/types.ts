import { fileURLToPath } from "node:url";
import { Project } from "ts-morph";
import type { BenchmarkRow } from "./benchmark-row.js";

const generated = fileURLToPath(new URL("../../../generated/lib/0.5/index.d.ts", import.meta.url));

/** What the union of all events costs the type checker: instantiations beyond those of an empty program. */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  const used = "declare const event: CDEvent; export const type: string = event.context.type; ";
  const ours = instantiations(
    `import type { CDEvent } from ${JSON.stringify(generated.replace(/\.d\.ts$/, ".js"))};\n${used}`,
  );
  const empty = instantiations("export {};");
  return [
    {
      what: "checker instantiations, union of 45",
      peer: "limit",
      ours: ours - empty,
      theirs: 20,
      unit: "",
      ratio: (ours - empty) / 20,
      reach: 1,
    },
  ];
}

function instantiations(text: string): number {
  const project = new Project({
    compilerOptions: {
      strict: true,
      skipLibCheck: true,
      module: 199,
      moduleResolution: 99,
      target: 9,
      lib: ["lib.es2022.d.ts"],
    },
  });
  project.createSourceFile("probe.mts", text);
  const program = project.getProgram();
  const problems = program.getSemanticDiagnostics();
  if (problems.length > 0) throw new Error(project.formatDiagnosticsWithColorAndContext(problems));
  return program.compilerObject.getInstantiationCount();
}
