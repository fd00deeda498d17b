import type { ReleaseModel } from "../model/event-model.js";
import { importedType, importLines } from "../print/module.js";
import type { Template } from "../print/template.js";
import type { BlockPrinter } from "./code-block.js";
import { header } from "./header.js";
import { runtimePath, sharedPath } from "./paths.js";
import type { PrintedTypes } from "./types/print-types.js";

/** Prints the module of what the events of a release share. */
export function sharedModule(
  release: ReleaseModel,
  types: PrintedTypes,
  blockPrinter: BlockPrinter,
  template: Template,
): string {
  const blocks = blockPrinter.print(Object.entries(release.definitions), undefined);
  const typeNames = [...Object.keys(release.definitions), ...Object.keys(release.inputs)];
  const imports = [
    ...blocks.flatMap((block) => block.imports),
    ...(blocks.length > 0 ? [importedType(runtimePath("schema/runtime-schema.ts"), "RuntimeSchema")] : []),
  ];
  return template({
    header: header(release.source),
    imports: importLines(sharedPath(release), imports),
    types: typeNames.flatMap((name) => types.get(name)?.code ?? []),
    checks: blocks.map(({ check }) => check),
    schemas: blocks.map((block) => ({ name: block.schemaName, literal: block.schemaLiteral })),
  });
}
