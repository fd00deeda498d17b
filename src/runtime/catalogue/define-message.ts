// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type DefinitionParts, type EventDefinition, makeDefinition } from "../definition.js";
import { isObject } from "../schema/checks.js";
import { collectVariables, variablesIn } from "./attribute-rules.js";
import type { Variables } from "./uri-template.js";

/** A message without an envelope: what a program has of it. On the wire are its data, and where they are sent to. */
export interface CatalogueMessage<Type extends string = string, Parameters = Variables, Data = unknown> {
  /** The name of the message in the catalogue, which is not on the wire. */
  readonly type: Type;
  /** The values of the placeholders in what the catalogue says about topic, key, headers and so on. */
  readonly parameters: Parameters;
  readonly data?: Data;
}

/** What the definition of a message without an envelope is made of, besides its check and its schema. */
export interface CatalogueMessageParts extends DefinitionParts {
  /** The placeholders in what the catalogue says about its transport. */
  readonly variables: readonly string[];
  /** The placeholders that are filled from the member of the data that has their name, unless they are given. */
  readonly dataParameters: readonly string[];
  /** Whether the catalogue says that this message should not be used any more. */
  readonly deprecated?: boolean;
}

/**
 * One message of a catalogue that has no envelope.
 *
 * @typeParam Message - the message, as a plain object
 * @typeParam Input - what the builder takes
 * @typeParam Type - the name of the message, as a literal
 * @typeParam Parameters - the values of the placeholders
 */
export interface CatalogueMessageDefinition<Message, Input, Type extends string = string, Parameters = Variables>
  extends EventDefinition<Message, Input, Type> {
  /** The values of the placeholders of a message. */
  readonly parameters: (message: Message) => Parameters;
  /** The names of the placeholders. */
  readonly variables: readonly string[];
  /** Whether the catalogue says that this message should not be used any more. */
  readonly deprecated: boolean;
}

/** Makes the definition of a message that has no envelope. Its builder fills in the parameters that the data holds. */
export function defineCatalogueMessage<
  Message extends CatalogueMessage<Type, Parameters>,
  Input,
  Type extends string,
  Parameters = Variables,
>(
  parts: CatalogueMessageParts & { readonly type: Type },
): CatalogueMessageDefinition<Message, Input, Type, Parameters> {
  const { type, variables, dataParameters, deprecated = false } = parts;
  const known = { type, variables, deprecated, parameters: (message: Message): Parameters => message.parameters };
  return makeDefinition<Message, Input, typeof known>(known, type, parts, (input, _options, issues) => {
    if (!isObject(input)) return input;
    const { parameters, data } = input;
    const values = collectVariables(variables, [parameters, variablesIn(data, dataParameters)], issues);
    return { type, parameters: values, ...(data !== undefined && { data }) };
  });
}
