import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { docComment } from "../print/doc-comment.js";
import { jsonLiteral, propertyKey } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue, importLines } from "../print/module.js";
import type { Template } from "../print/template.js";
import { definitionText } from "./definition-text.js";
import { header } from "./header.js";
import { eventPath, runtimePath, sharedPath } from "./paths.js";
import type { PrintedTypes } from "./types/print-types.js";
import { checkName, schemaName, type Validator, type ValidatorPrinter } from "./validator-printer.js";

/** Prints the module of one event: its types, its check, and its definition. */
export function eventModule(
  release: ReleaseModel,
  event: EventModel,
  types: PrintedTypes,
  validators: ValidatorPrinter,
  template: Template,
): string {
  const { pascal, camel } = event.name;
  const path = eventPath(release, event);
  const rules = validators.rulesFor(event.data);
  const schemas = [...Object.entries(event.parts), [pascal, event.data] as const];
  const printed = validators.print(schemas, pascal);
  const ownTypes = [pascal, `${pascal}Input`, ...Object.keys(event.parts)];
  const printedTypes = ownTypes.flatMap((name) => types.get(name) ?? []);
  const definition = definitionText(event);
  const imports = [
    ...printed.flatMap((validator) => [...validator.imports, ...sharedImports(release, event, validator)]),
    ...printedTypes
      .flatMap(({ uses }) => uses)
      .filter((name) => !ownTypes.includes(name))
      .map((name) => importedType(sharedPath(release), name)),
    ...definition.imports,
    importedValue(runtimePath(`schema/${rules === "all" ? "all" : "core"}-rules.ts`), `${rules}Rules`),
    importedType(runtimePath("schema/runtime-schema.ts"), "RuntimeSchema"),
  ];
  return template({
    header: header(event.provenance.source),
    imports: importLines(path, imports),
    types: printedTypes.map(({ code }) => code),
    checks: printed.map(({ check }) => check),
    schemas: printed.map((validator) => ({ name: validator.schemaName, literal: validator.schemaLiteral })),
    documentation: docComment(definitionDoc(release, event)),
    camel,
    pascal,
    definition: definition.type,
    typeArguments: [pascal, `${pascal}Input`, ...definition.typeArguments].map((text) => `\n  ${text}`).join(","),
    define: definition.define,
    identity: definition.identity,
    construction: Object.entries(event.construction).map(([name, value]) => ({
      name: propertyKey(name),
      value: jsonLiteral(value),
    })),
    schema: schemaName(pascal),
    rules: `${rules}Rules`,
  });
}

/** What a check and a schema use of the definitions that the release shares. */
function sharedImports(release: ReleaseModel, event: EventModel, validator: Validator): readonly ImportedSymbol[] {
  const shared = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !Object.hasOwn(event.parts, name));
  return [
    ...shared(validator.checkedDefinitions).map((name) => importedValue(sharedPath(release), checkName(name))),
    ...shared(validator.carriedDefinitions).map((name) => importedValue(sharedPath(release), schemaName(name))),
  ];
}

function definitionDoc(release: ReleaseModel, event: EventModel): string {
  const types = event.typePattern === undefined ? `type \`${event.type}\`` : `the types \`${event.type}\``;
  return `${event.description}\n\nBuilds, reads and checks events of ${types} (${release.title}).`;
}
