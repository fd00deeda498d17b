// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AttributeType, isAttribute } from "../cloudevents/attributes.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { EventOptions } from "../cloudevents/options.js";
import { validateEvent } from "../cloudevents/validate.js";
import {
  type BuildOptions,
  type DefinitionParts,
  type EventDefinition,
  makeDefinition,
  randomId,
} from "../definition.js";
import { EventError, type Result, toResult } from "../event-error.js";
import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";
import { isObject, type Members } from "../schema/checks.js";
import { type Rule, withRule } from "../schema/explain.js";
import {
  type AttributeRules,
  collectVariables,
  constantIssues,
  matchAttributes,
  unknownParameters,
  variablesIn,
  variablesOfRules,
  writeAttributes,
} from "./attribute-rules.js";
import { nativeAttribute, toNormalEvent } from "./normal-event.js";
import type { Variables } from "./uri-template.js";

/** The parts of the definition of an event of a catalogue. */
export interface CatalogueEventParts extends DefinitionParts {
  /** The rules of the attributes, by name. A `type` with one value has no rule. */
  readonly attributes: AttributeRules;
  /** The placeholders whose values are taken from the data member of the same name, if not given. */
  readonly dataParameters: readonly string[];
  /** The types of extension attributes. */
  readonly extensionTypes: Readonly<Record<string, AttributeType>>;
  /** The media type of data that is received without one. */
  readonly defaultContentType?: string;
  /** Whether the event is deprecated. */
  readonly deprecated?: boolean;
}

/**
 * The definition of one event type of a catalogue: a CloudEvent with its data. The builder sets `specversion`, `id`,
 * `time`, `type`, the content type of JSON, and the attributes for which the catalogue has a value or a template.
 *
 * @typeParam Event - the CloudEvent as a plain object
 * @typeParam Input - the input of the builder
 * @typeParam Type - the event type as a literal
 * @typeParam Parameters - the values of the placeholders in templates of attributes
 */
export interface CatalogueEventDefinition<Event, Input, Type extends string = string, Parameters = Variables>
  extends EventDefinition<Event, Input, Type> {
  /** Returns the values of the placeholders of an event, as in the `parameters` of the input. */
  readonly parameters: (event: Event) => Parameters;
  /** The rules of the attributes, by name. */
  readonly attributes: AttributeRules;
  /** The types of extension attributes. */
  readonly extensionTypes: Readonly<Record<string, AttributeType>>;
  /** Whether the event is deprecated. */
  readonly deprecated: boolean;
  /** Returns the same definition with other rules for some attributes. */
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
  const { type, attributes, deprecated = false, extensionTypes, defaultContentType } = parts;
  const options = { extensionTypes };
  const known = {
    type,
    attributes,
    extensionTypes,
    deprecated,
    // `Parameters` exists for the compiler only. The check has found a value for each placeholder.
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
    const event = toNormalEvent(readJson(input), options, issues, defaultContentType);
    if (issues.length === 0) return parseValue(event);
    throw new EventError("invalid", `not a valid ${type}`, issues);
  };
  return Object.assign(definition, {
    parse,
    safeParse: (input: unknown): Result<Event> => toResult(() => parse(input)),
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

/** The parts of a definition that build events. */
export interface Construction {
  readonly type: string;
  readonly attributes: AttributeRules;
  readonly dataParameters: readonly string[];
  readonly extensionTypes: Readonly<Record<string, AttributeType>>;
}

/**
 * Makes the event of an input without checking it. It sets attributes with one value or a template, `specversion`,
 * `id`, `time`, and the content type of JSON, unless they are given.
 *
 * @param issues - receives issues of parameters and of attributes that contradict them
 */
export function buildEvent(
  { type, attributes, dataParameters, extensionTypes }: Construction,
  { parameters, data, ...members }: Members,
  { now = () => new Date(), newId = randomId }: BuildOptions,
  issues: Issue[],
): Members {
  const given = givenAttributes(members, { extensionTypes });
  const rules = Object.entries(attributes);
  const open = Object.fromEntries(rules.filter(([name]) => !Object.hasOwn(given, name)));
  const closed = Object.fromEntries(rules.filter(([name]) => Object.hasOwn(given, name)));
  const inData = variablesIn(data, dataParameters);
  const inAttributes = matchAttributes(closed, given, {}, []);
  issues.push(...contradictions(closed, given, variablesIn(parameters, variablesOfRules(closed))));

  for (const issue of unknownParameters(parameters, variablesOfRules(attributes))) issues.push(issue);
  const variables = collectVariables(variablesOfRules(open), [parameters, inAttributes, inData], issues);
  const {
    id = newId(),
    source,
    subject,
    time = timeOf(now()),
    ...others
  } = { ...writeAttributes(open, variables), ...given };
  const isJson = data !== undefined && bytesOf(data) === undefined;
  const event = withoutUndefined({
    specversion: "1.0",
    id,
    source,
    type,
    subject,
    time,
    ...(isJson && { datacontenttype: "application/json" }),
    ...others,
    data,
  });
  const back = matchAttributes(attributes, event, inData, []);
  issues.push(...Object.keys(variables).flatMap((name) => ambiguityIssue(name, variables, back)));
  return event;
}

/** Returns issues of given attributes that match their templates, but not with the given parameters. */
function contradictions(attributes: AttributeRules, given: Members, parameters: Variables): readonly Issue[] {
  const [alone, together]: [Issue[], Issue[]] = [[], []];
  matchAttributes(attributes, given, {}, alone);
  matchAttributes(attributes, given, {}, together, parameters);
  return together.filter(({ path: [name] }) => !alone.some(({ path }) => path[0] === name));
}

/** Returns the given attributes in their native form. */
function givenAttributes(members: Members, options: EventOptions): Members {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([name, value]) => isAttribute(name, value))
      .map(([name, value]) => [name, value instanceof Date ? timeOf(value) : nativeAttribute(name, value, options)]),
  );
}

/** Converts a date to a timestamp. An invalid date becomes a string that is not a timestamp. */
function timeOf(date: Date): string {
  return date.toJSON() ?? String(date);
}

/** Reports a value that a reader would split at another place. */
function ambiguityIssue(name: string, variables: Variables, back: Variables): readonly Issue[] {
  if (back[name] === undefined || back[name] === variables[name]) return [];
  const found = JSON.stringify(variables[name]);
  const expected = "a value that can be read back";
  const message = `the parameter ${name} must be ${expected}: ${found} would be read as ${JSON.stringify(back[name])}`;
  return [{ message, path: ["parameters", name], keyword: "template", expected, found }];
}

function withoutUndefined(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** Returns the issues of a value that a schema cannot find. */
export type OtherIssues = (value: unknown) => readonly Issue[];

/**
 * Returns the parts of a definition with further rules that a schema cannot express. Of several issues with one member,
 * that of the schema is kept.
 */
export function withOtherIssues(
  { name, check, schema, rules }: DefinitionParts,
  otherIssues: OtherIssues,
): DefinitionParts {
  const rule: Rule = (visited, value, { path, issues }) => {
    if (visited !== schema || path.length > 0) return;
    const known = new Set(issues.map((issue) => issue.path[0]));
    for (const issue of otherIssues(value)) if (!known.has(issue.path[0])) issues.push(issue);
  };
  return {
    name,
    check: (value) => check(value) && otherIssues(value).length === 0,
    schema,
    rules: withRule(rules, rule),
  };
}
