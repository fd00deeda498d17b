import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { givenInSubject } from "./filled-in.js";
import { type CopyFinder, rulesOf, shareCopies } from "./share.js";
import type { ComparedEvent, SharedDefinitions } from "./shared-definitions.js";

/** The schemas of one event, split into parts that have names. */
export interface EventParts {
  readonly data: Schema;
  readonly parts: Definitions;
  readonly input: Schema;
}

/** Splits the schema of an event into its context, its subject and its content, and derives what its builder takes. */
export function splitEvent(
  identified: ComparedEvent,
  shared: SharedDefinitions,
  findCopy: CopyFinder,
  definitions: Definitions,
): EventParts {
  const name = identified.name.pascal;
  const { event, subject } = identified.event;
  const content = shareCopies(subject.properties?.["content"] ?? true, findCopy);
  const contentName = `${name}Content`;
  const hasName = isWorthAName(content, contentName, definitions);
  const namedContent = hasName ? { [contentName]: content } : {};
  const contentRef = hasName ? reference(contentName) : content;
  const parts: Definitions = {
    [`${name}Context`]: contextPart(identified, shared),
    ...(subject.properties && { [`${name}Subject`]: withProperties(subject, { content: contentRef }) }),
    ...namedContent,
  };
  const custom = shareCustomData(event, shared);
  return {
    parts,
    data: withProperties(event, {
      context: { ...reference(`${name}Context`), ...descriptionOf(event.properties?.["context"]) },
      ...(subject.properties && {
        subject: { ...reference(`${name}Subject`), ...descriptionOf(event.properties?.["subject"]) },
      }),
      ...custom,
    }),
    input: eventInput(identified, shared, contentRef, custom, definitions),
  };
}

/** A shared context and the type of this event, where that says the same; the context as it is otherwise. */
function contextPart(
  { event: { context, type, typePattern }, openContext }: ComparedEvent,
  { contexts }: SharedDefinitions,
): Schema {
  const common = contexts.get(openContext.rules);
  if (common === undefined) return context;
  const declared = context.properties?.["type"] ?? true;
  const own = typePattern === undefined ? { const: type, ...descriptionOf(declared) } : declared;
  return { allOf: [reference(common), { type: "object", properties: { type: own }, required: ["type"] }] };
}

/** What the builder takes: the context flattened into the root, the subject, and the custom data. */
function eventInput(
  {
    event: { type, typePattern, context, event, subject },
    contextInput: { schema: fromContext, rules },
    constants,
  }: ComparedEvent,
  shared: SharedDefinitions,
  contentRef: Schema,
  custom: { readonly customData?: Schema },
  definitions: Definitions,
): Schema {
  const isCommon = rules === shared.rules.get("EventInput");
  const { customDataContentType } = event.properties ?? {};
  const isOpen = typePattern !== undefined;
  const own: SchemaObject = {
    type: "object",
    properties: {
      ...(isCommon ? {} : fromContext.properties),
      type: isOpen
        ? (context.properties?.["type"] ?? true)
        : { const: type, description: "Set automatically. Can be overridden." },
      ...(subject.properties && {
        subject: {
          ...withProperties(subject, { content: contentRef }),
          required: givenInSubject(subject, constants, definitions),
        },
      }),
      ...(custom.customData !== undefined && { customData: orBytes(custom.customData) }),
      ...(customDataContentType !== undefined && { customDataContentType }),
    },
    required: [
      ...(isCommon ? [] : (fromContext.required ?? [])),
      ...(isOpen ? ["type"] : []),
      ...(subject.properties ? ["subject"] : []),
      ...["customData", "customDataContentType"].filter((member) => event.required?.includes(member)),
    ],
    additionalProperties: false,
  };
  return isCommon ? { allOf: [reference("EventInput"), own] } : own;
}

function shareCustomData(event: SchemaObject, { rules }: SharedDefinitions): { readonly customData?: Schema } {
  const customData = event.properties?.["customData"];
  if (customData === undefined) return {};
  if (rulesOf(customData) !== rules.get("CustomData")) return { customData };
  return { customData: { ...reference("CustomData"), ...descriptionOf(customData) } };
}

/** Custom data of another media type than JSON is given as bytes, and encoded by the builder (binding rule B11). */
function orBytes(customData: Schema): Schema {
  const { description, ...schema } = typeof customData === "object" ? customData : {};
  return { anyOf: [schema, { "x-native": "bytes" }], ...(description !== undefined && { description }) };
}

/** An object with some of the properties that it has replaced. */
function withProperties(schema: SchemaObject, replaced: { readonly [name: string]: Schema }): SchemaObject {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, value]) => [name, replaced[name] ?? value] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Whether content gets a named type of its own, for functions that handle nothing else. */
function isWorthAName(content: Schema, name: string, definitions: Definitions): boolean {
  if (typeof content === "boolean") return false;
  if (Object.keys(content.properties ?? {}).length > 0 && content.$ref === undefined) return true;
  // A definition of that name takes precedence: the content may be just that definition.
  if (Object.hasOwn(definitions, name)) return false;
  const { type, additionalProperties, properties: _, ...rest } = content;
  const isAnyObject = (type === undefined || type === "object") && typeof (additionalProperties ?? true) === "boolean";
  return !isAnyObject || Object.keys(rest).some((keyword) => !annotations.has(keyword));
}

const annotations: ReadonlySet<string> = new Set(["title", "description", "default", "examples", "deprecated"]);

function descriptionOf(schema: Schema | undefined): { readonly description?: string } {
  return typeof schema === "object" && schema.description !== undefined ? { description: schema.description } : {};
}

function reference(name: string): SchemaObject {
  return { $ref: `#/$defs/${name}` };
}
