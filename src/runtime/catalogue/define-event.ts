// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AttributeType, isAttribute } from "../cloudevents/attributes.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { EventOptions } from "../cloudevents/options.js";
import { validateEvent } from "../cloudevents/validate.js";
import { type BuildOptions, type DefinitionParts, type EventDefinition, makeDefinition } from "../definition.js";
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
  variablesIn,
  variablesOfRules,
  writeAttributes,
} from "./attribute-rules.js";
import { nativeAttribute, toNormalEvent } from "./normal-event.js";
import type { Variables } from "./uri-template.js";

/** What the definition of an event of a catalogue is made of, besides its check and its schema. */
export interface CatalogueEventParts extends DefinitionParts {
  /** What the catalogue says about the attributes, by name; `type` is left out where it is one value. */
  readonly attributes: AttributeRules;
  /** The placeholders that are filled from the member of the data that has their name, unless they are given. */
  readonly dataParameters: readonly string[];
  /** The types of extension attributes. */
  readonly extensionTypes: Readonly<Record<string, AttributeType>>;
  /** The media type of data that is received without one. */
  readonly defaultContentType?: string;
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
  const { type, attributes, deprecated = false, extensionTypes, defaultContentType } = parts;
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

/** What has to be known of a definition to build its events. */
export interface Construction {
  readonly type: string;
  readonly attributes: AttributeRules;
  readonly dataParameters: readonly string[];
  readonly extensionTypes: Readonly<Record<string, AttributeType>>;
}

/**
 * Makes the event of what its author gave, and does not check it: attributes that have one value or a template are written,
 * and so are `specversion`, `id`, `time` and the content type of JSON. Everything may be given all the same, and is then
 * only compared.
 *
 * @param issues - parameters that are missing, and what contradicts the catalogue, are added here
 */
export function buildEvent(
  { type, attributes, dataParameters, extensionTypes }: Construction,
  { parameters, data, ...members }: Members,
  { now = () => new Date(), newId = () => crypto.randomUUID() }: BuildOptions,
  issues: Issue[],
): Members {
  const given = givenAttributes(members, { extensionTypes });
  const rules = Object.entries(attributes);
  const open = Object.fromEntries(rules.filter(([name]) => !Object.hasOwn(given, name)));
  const closed = Object.fromEntries(rules.filter(([name]) => Object.hasOwn(given, name)));
  const inData = variablesIn(data, dataParameters);
  const inAttributes = matchAttributes(closed, given, {}, []);
  issues.push(...contradictions(closed, given, variablesIn(parameters, variablesOfRules(closed))));

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

/** Attributes that are of their templates, but not with the parameters that were given as well. All else the checks find. */
function contradictions(attributes: AttributeRules, given: Members, parameters: Variables): readonly Issue[] {
  const [alone, together]: [Issue[], Issue[]] = [[], []];
  matchAttributes(attributes, given, {}, alone);
  matchAttributes(attributes, given, {}, together, parameters);
  return together.filter(({ path: [name] }) => !alone.some(({ path }) => path[0] === name));
}

/** The attributes that an author gave, as a reader of the event will have them. */
function givenAttributes(members: Members, options: EventOptions): Members {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([name, value]) => isAttribute(name, value))
      .map(([name, value]) => [name, value instanceof Date ? timeOf(value) : nativeAttribute(name, value, options)]),
  );
}

/** The text of a date; an invalid one stays a text that is no timestamp, and is refused. */
function timeOf(date: Date): string {
  return date.toJSON() ?? String(date);
}

/** A reader could not tell where such a value ends, and would get another one. */
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

/** Says what is wrong with a value beyond its schema. */
export type OtherIssues = (value: unknown) => readonly Issue[];

/**
 * The parts of a definition whose events have to keep more than their schema: what schemas cannot say, or say for the data
 * only. Of several issues with one member, that of the schema is kept.
 */
export function withOtherIssues(
  { name, check, schema, rules }: DefinitionParts,
  otherIssues: OtherIssues,
): DefinitionParts {
  const rule: Rule = (visited, value, { path, issues }) => {
    if (visited !== schema || path.length > 0) return;
    const known = new Set(issues.map((issue) => issue.path[0]));
    issues.push(...otherIssues(value).filter((issue) => !known.has(issue.path[0])));
  };
  return {
    name,
    check: (value) => check(value) && otherIssues(value).length === 0,
    schema,
    rules: withRule(rules, rule),
  };
}
