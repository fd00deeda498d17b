// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AttributeType, isAttribute } from "../cloudevents/attributes.js";
import { bytesOf } from "../cloudevents/bytes.js";
import type { EventOptions } from "../cloudevents/options.js";
import type { BuildOptions } from "../definition.js";
import type { Issue } from "../issue.js";
import type { Members } from "../schema/checks.js";
import { type AttributeRules, matchAttributes, variablesOfRules, writeAttributes } from "./attribute-rules.js";
import { nativeAttribute } from "./normal-event.js";
import type { Variables } from "./uri-template.js";
import { collectVariables, variablesIn } from "./variables.js";

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
