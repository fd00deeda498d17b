import type { EventModel } from "../model/event-model.js";
import { propertyKey, stringLiteral } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue } from "../print/module.js";
import { regularExpression } from "./checks/scalar-conditions.js";
import { runtimePath } from "./paths.js";

/** The parts of the declaration of an event's definition. */
export interface DefinitionText {
  /** The name of its type. */
  readonly type: string;
  /** The arguments of its type, after those of the event and of its input. */
  readonly typeArguments: readonly string[];
  /** The name of the function that makes it. */
  readonly define: string;
  /** The member that identifies the events it is about. */
  readonly identity: string;
  readonly imports: readonly ImportedSymbol[];
}

/** Returns the parts of the declaration of an event's definition. */
export function definitionText({ type, typePattern, definition, parameters }: EventModel): DefinitionText {
  const literal = stringLiteral(type);
  return {
    type: definition.type,
    typeArguments: [
      ...(typePattern === undefined ? [literal] : []),
      ...(definition.hasParameters ? [parametersType(parameters)] : []),
    ],
    define: definition.name,
    identity: typePattern === undefined ? `type: ${literal}` : `types: ${regularExpression(typePattern)}`,
    imports: [
      importedType(runtimePath(definition.typeModule), definition.type),
      importedValue(runtimePath(definition.module), definition.name),
    ],
  };
}

/** The type of the values of placeholders. */
export function parametersType(names: readonly string[]): string {
  if (names.length === 0) return "Readonly<Record<never, string>>";
  return `{ ${names.map((name) => `readonly ${propertyKey(name)}: string`).join("; ")} }`;
}
