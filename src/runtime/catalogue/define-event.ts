// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "../cloudevents/attributes.js";
import { validateEvent } from "../cloudevents/validate.js";
import { attempt, type DefinitionParts, type EventDefinition, makeDefinition } from "../definition.js";
import { EventError } from "../event-error.js";
import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";
import type { Result } from "../result.js";
import { isObject, type Members } from "../schema/checks.js";
import { type AttributeRules, constantIssues, matchAttributes } from "./attribute-rules.js";
import { buildEvent } from "./build-event.js";
import { withOtherIssues } from "./envelope-rule.js";
import { toNormalEvent } from "./normal-event.js";
import type { Variables } from "./uri-template.js";
import { variablesIn } from "./variables.js";

/** What the definition of an event of a catalogue is made of, besides its check and its schema. */
export interface CatalogueEventParts extends DefinitionParts {
  /** What the catalogue says about the attributes, by name; `type` is left out where it is one value. */
  readonly attributes: AttributeRules;
  /** The placeholders that are filled from the member of the data that has their name, unless they are given. */
  readonly dataParameters: readonly string[];
  /** The types of extension attributes. */
  readonly extensionTypes: Readonly<Record<string, AttributeType>>;
  /** Whether the catalogue says that this event should not be used any more. */
  readonly deprecated?: boolean;
}

/**
 * One type of event of a catalogue: a CloudEvent with its data. Its builder fills in what an author should not have to say:
 * `specversion`, `id`, `time`, `type`, what the catalogue fixes or makes of parameters, and the content type of JSON.
 *
 * @typeParam Event - the CloudEvent, as a plain object
 * @typeParam Input - what the builder takes
 * @typeParam Type - the event type, as a literal
 * @typeParam Parameters - the values of the placeholders in templates of attributes
 */
export interface CatalogueEventDefinition<Event, Input, Type extends string = string, Parameters = Variables>
  extends EventDefinition<Event, Input, Type> {
  /** The values that the attributes of an event are made of: what the builder takes as `parameters`. */
  readonly parameters: (event: Event) => Parameters;
  /** What the catalogue says about the attributes, by name. */
  readonly attributes: AttributeRules;
  /** The types of extension attributes. */
  readonly extensionTypes: Readonly<Record<string, AttributeType>>;
  /** Whether the catalogue says that this event should not be used any more. */
  readonly deprecated: boolean;
  /** The same event with other rules for some attributes, as variants for one transport have them. */
  readonly withAttributes: (attributes: AttributeRules) => CatalogueEventDefinition<Event, Input, Type, Parameters>;
}

/**
 * Makes the definition of an event of a catalogue.
 *
 * @see https://github.com/xregistry/spec/blob/main/message/spec.md
 */
export function defineCatalogueEvent<Event extends object, Input, Type extends string, Parameters = Variables>(
  parts: CatalogueEventParts & { readonly type: Type },
): CatalogueEventDefinition<Event, Input, Type, Parameters> {
  const { type, attributes, deprecated = false, extensionTypes } = parts;
  const options = { extensionTypes };
  const known = {
    type,
    attributes,
    extensionTypes,
    deprecated,
    // The definition has checked that all of them are there; no more can be said about what is only a type.
    parameters: (event: Event) => readVariables(parts, isObject(event) ? event : {}, []) as Parameters,
    withAttributes: (others: AttributeRules) =>
      defineCatalogueEvent<Event, Input, Type, Parameters>({ ...parts, attributes: { ...attributes, ...others } }),
  };
  const checked = withOtherIssues(parts, (value) => [
    ...validateEvent(value, options),
    ...(isObject(value) ? attributeIssues(parts, value) : []),
  ]);
  const definition = makeDefinition<Event, Input, typeof known>(known, type, checked, (input, buildOptions, issues) =>
    isObject(input) ? buildEvent(parts, input, buildOptions, issues) : input,
  );
  const parseValue = definition.parse;
  const parse = (input: unknown): Event => {
    const issues: Issue[] = [];
    const event = toNormalEvent(readJson(input), options, issues);
    if (issues.length === 0) return parseValue(event);
    throw new EventError("invalid", `not a valid ${type}`, issues);
  };
  return Object.assign(definition, {
    parse,
    safeParse: (input: unknown): Result<Event> => attempt(() => parse(input)),
  });
}

function attributeIssues(parts: CatalogueEventParts, event: Members): readonly Issue[] {
  const issues: Issue[] = [...constantIssues(parts.attributes, event)];
  readVariables(parts, event, issues);
  return issues;
}

function readVariables(
  { attributes, dataParameters }: CatalogueEventParts,
  event: Members,
  issues: Issue[],
): Variables {
  return matchAttributes(attributes, event, variablesIn(event["data"], dataParameters), issues);
}
