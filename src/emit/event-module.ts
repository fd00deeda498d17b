import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { docComment } from "../print/doc-comment.js";
import { jsonLiteral, propertyKey } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue, importLines } from "../print/module.js";
import type { Template } from "../print/template.js";
import { type BlockPrinter, type CodeBlock, checkName, schemaName } from "./code-block.js";
import { definitionText } from "./definition-text.js";
import { header } from "./header.js";
import { eventPath, runtimePath, sharedPath } from "./paths.js";
import type { PrintedTypes } from "./types/print-types.js";

/** Prints the module of one event: its types, its check, and its definition. */
export function eventModule(
  release: ReleaseModel,
  event: EventModel,
  types: PrintedTypes,
  blockPrinter: BlockPrinter,
  template: Template,
): string {
  const { pascal, camel } = event.name;
  const path = eventPath(release, event);
  const rules = blockPrinter.rulesFor(event.data);
  const schemas = [...Object.entries(event.parts), [pascal, event.data] as const];
  const blocks = blockPrinter.print(schemas, pascal);
  const ownTypes = [pascal, `${pascal}Input`, ...Object.keys(event.parts)];
  const printedTypes = ownTypes.flatMap((name) => types.get(name) ?? []);
  const definition = definitionText(event);
  const imports = [
    ...blocks.flatMap((block) => [...block.imports, ...sharedImports(release, event, block)]),
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
    checks: blocks.map(({ check }) => check),
    schemas: blocks.map((block) => ({ name: block.schemaName, literal: block.schemaLiteral })),
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
function sharedImports(release: ReleaseModel, event: EventModel, block: CodeBlock): readonly ImportedSymbol[] {
  const shared = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !Object.hasOwn(event.parts, name));
  return [
    ...shared(block.checkedDefinitions).map((name) => importedValue(sharedPath(release), checkName(name))),
    ...shared(block.carriedDefinitions).map((name) => importedValue(sharedPath(release), schemaName(name))),
  ];
}

function definitionDoc(release: ReleaseModel, event: EventModel): string {
  const types = event.typePattern === undefined ? `type \`${event.type}\`` : `the types \`${event.type}\``;
  return `${event.description}\n\nBuilds, reads and checks events of ${types} (${release.title}).`;
}
