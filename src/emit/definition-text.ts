import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { propertyKey, stringLiteral } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue } from "../print/module.js";
import { regularExpression } from "./checks/string-condition.js";
import { runtimePath } from "./paths.js";

/** How the definition of an event is written: what makes it, and of which type it is. */
export interface DefinitionText {
  /** The name of its type. */
  readonly type: string;
  /** The arguments of its type, after those of the event and of its input. */
  readonly typeArguments: readonly string[];
  /** The name of the function that makes it. */
  readonly define: string;
  /** The member that says which events it is about. */
  readonly identity: string;
  readonly imports: readonly ImportedSymbol[];
}

/** Says how the definition of an event is written, by its kind. */
export function definitionText({ profile }: ReleaseModel, event: EventModel): DefinitionText {
  const type = stringLiteral(event.type);
  switch (event.kind) {
    case "cdevent":
      return event.typePattern === undefined
        ? {
            ...symbols("definition.ts", "EventDefinition", `${profile.runtime}/define.ts`, `define${profile.union}`),
            typeArguments: [type],
            identity: `type: ${type}`,
          }
        : {
            ...symbols(
              "definition.ts",
              "OpenEventDefinition",
              `${profile.runtime}/define.ts`,
              `defineOpen${profile.union}`,
            ),
            typeArguments: [],
            identity: `types: ${regularExpression(event.typePattern)}`,
          };
    case "cloudevent":
    case "message": {
      const [module, name] = event.kind === "message" ? ["message", "CatalogueMessage"] : ["event", "CatalogueEvent"];
      const path = `${profile.runtime}/define-${module}.ts`;
      return {
        ...symbols(path, `${name}Definition`, path, `define${name}`),
        typeArguments: [type, parametersType(event.parameters)],
        identity: `type: ${type}`,
      };
    }
  }
}

function symbols(
  typePath: string,
  type: string,
  definePath: string,
  define: string,
): Pick<DefinitionText, "type" | "define" | "imports"> {
  return {
    type,
    define,
    imports: [importedType(runtimePath(typePath), type), importedValue(runtimePath(definePath), define)],
  };
}

/** The type of the values of placeholders. */
export function parametersType(names: readonly string[]): string {
  if (names.length === 0) return "Readonly<Record<never, string>>";
  return `{ ${names.map((name) => `readonly ${propertyKey(name)}: string`).join("; ")} }`;
}
