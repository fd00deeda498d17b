import type { ReleaseModel } from "../model/event-model.js";
import { importedType, importLines } from "../print/module.js";
import type { Template } from "../print/template.js";
import { header } from "./header.js";
import { runtimePath, sharedPath } from "./paths.js";
import type { PrintedTypes } from "./types/print-types.js";
import type { ValidatorPrinter } from "./validator-printer.js";

/** Prints the module of what the events of a release share. */
export function sharedModule(
  release: ReleaseModel,
  types: PrintedTypes,
  validators: ValidatorPrinter,
  template: Template,
): string {
  const printed = validators.print(Object.entries(release.definitions), undefined);
  const typeNames = [...Object.keys(release.definitions), ...Object.keys(release.inputs)];
  const imports = [
    ...printed.flatMap((validator) => validator.imports),
    ...(printed.length > 0 ? [importedType(runtimePath("schema/runtime-schema.ts"), "RuntimeSchema")] : []),
  ];
  return template({
    header: header(release.source),
    imports: importLines(sharedPath(release), imports),
    types: typeNames.flatMap((name) => types.get(name)?.code ?? []),
    checks: printed.map(({ check }) => check),
    schemas: printed.map((validator) => ({ name: validator.schemaName, literal: validator.schemaLiteral })),
  });
}
