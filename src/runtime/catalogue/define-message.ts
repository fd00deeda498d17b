// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type DefinitionParts, type EventDefinition, makeDefinition } from "../definition.js";
import { isObject } from "../schema/checks.js";
import { collectVariables, unknownParameters, variablesIn } from "./attribute-rules.js";
import type { Variables } from "./uri-template.js";

/**
 * A message without an envelope. On the wire are its data only; the parameters are in its topic, key, headers and so
 * on.
 */
export interface CatalogueMessage<Type extends string = string, Parameters = Variables, Data = unknown> {
  /** The name of the message in the catalogue. It is not on the wire. */
  readonly type: Type;
  /** The values of the placeholders in topic, key, headers and so on. */
  readonly parameters: Parameters;
  readonly data?: Data;
}

/** The parts of the definition of a message without an envelope. */
export interface CatalogueMessageParts extends DefinitionParts {
  /** The names of the placeholders in the transport of the message. */
  readonly variables: readonly string[];
  /** The placeholders whose values are taken from the data member of the same name, if not given. */
  readonly dataParameters: readonly string[];
  /** Whether the message is deprecated. */
  readonly deprecated?: boolean;
}

/**
 * The definition of a message without an envelope.
 *
 * @typeParam Message - the message as a plain object
 * @typeParam Input - the input of the builder
 * @typeParam Type - the name of the message as a literal
 * @typeParam Parameters - the values of the placeholders
 */
export interface CatalogueMessageDefinition<Message, Input, Type extends string = string, Parameters = Variables>
  extends EventDefinition<Message, Input, Type> {
  /** Returns the values of the placeholders of a message. */
  readonly parameters: (message: Message) => Parameters;
  /** The names of the placeholders. */
  readonly variables: readonly string[];
  /** Whether the message is deprecated. */
  readonly deprecated: boolean;
}

/**
 * Makes the definition of a message without an envelope. Its builder takes parameters from the data if they are not
 * given.
 */
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
    for (const issue of unknownParameters(parameters, variables)) issues.push(issue);
    const values = collectVariables(variables, [parameters, variablesIn(data, dataParameters)], issues);
    return { type, parameters: values, ...(data !== undefined && { data }) };
  });
}
