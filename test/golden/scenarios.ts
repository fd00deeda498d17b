import type { JsonValue } from "../../src/schema/schema.js";

/** A run of the generator, and what it shows. */
export interface Scenario {
  readonly name: string;
  readonly shows: string;
  /** The input files, by name. */
  readonly inputs: { readonly [file: string]: JsonValue };
}

const draft202012 = "https://json-schema.org/draft/2020-12/schema";

function context(type: string | RegExp, more: { readonly [name: string]: JsonValue } = {}): JsonValue {
  return {
    type: "object",
    properties: {
      specversion: { type: "string", minLength: 1 },
      id: { type: "string", minLength: 1 },
      source: { type: "string", minLength: 1, format: "uri-reference" },
      type: typeof type === "string" ? { type: "string", enum: [type], default: type } : pattern(type),
      timestamp: { type: "string", format: "date-time" },
      ...more,
    },
    additionalProperties: false,
    required: ["specversion", "id", "source", "type", "timestamp"],
  };
}

function pattern({ source }: RegExp): JsonValue {
  return { type: "string", pattern: source };
}

function event(
  id: string,
  type: string | RegExp,
  content: JsonValue,
  more: { readonly [name: string]: JsonValue } = {},
): { readonly [name: string]: JsonValue } {
  return {
    $schema: draft202012,
    $id: id,
    type: "object",
    properties: {
      context: context(type, more),
      subject: {
        type: "object",
        properties: { id: { type: "string", minLength: 1 }, source: { type: "string" }, content },
        additionalProperties: false,
        required: ["id", "content"],
      },
    },
    additionalProperties: false,
    required: ["context", "subject"],
  };
}

/** Each scenario shows one thing, on schemas of our own. */
export const scenarios: readonly Scenario[] = [
  {
    name: "private-namespace",
    shows: "two events of a private namespace that share their context and refer to a schema in a file of their own",
    inputs: {
      "deploy-approved.json": event("https://acme.example/schemas/deploy-approved", "com.acme.deploy.approved.1.0.0", {
        type: "object",
        description: "What was decided, and by whom.",
        properties: {
          approver: { $ref: "person" },
          risk: {
            anyOf: [{ type: "string", enum: ["low", "high"] }, { type: "string" }],
            description: "How bold it is.",
          },
          votes: { type: "integer", minimum: 1 },
        },
        required: ["approver"],
        additionalProperties: false,
      }),
      "deploy-rejected.json": event("https://acme.example/schemas/deploy-rejected", "com.acme.deploy.rejected.1.0.0", {
        type: "object",
        properties: { reasons: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 } },
        required: ["reasons"],
        additionalProperties: false,
      }),
      "person.json": {
        $schema: draft202012,
        $id: "https://acme.example/schemas/person",
        type: "object",
        description: "Somebody with a name.",
        properties: { name: { type: "string", minLength: 1 }, reportsTo: { $ref: "person" } },
        required: ["name"],
        additionalProperties: false,
      },
    },
  },
  {
    name: "extends-cdevents",
    shows: "a custom event that takes its links from the bundled release, so that it belongs to that release",
    inputs: {
      "resource-created.json": event(
        "https://mytool.example/resource-created",
        "dev.cdeventsx.mytool-resource.created.0.1.0",
        { type: "object", properties: { user: { type: "string" } }, additionalProperties: true },
        { links: { $ref: "https://cdevents.dev/0.5.1/schema/links/embeddedlinksarray" } },
      ),
    },
  },
  {
    name: "open-event",
    shows: "one schema for all events of a namespace, of which one has a schema of its own",
    inputs: {
      "acme.json": event("https://acme.example/schemas/acme", /^com\.acme\.[a-z]+\.[a-z]+\.\d+\.\d+\.\d+$/, {
        type: "object",
      }),
      "queue-filled.json": event("https://acme.example/schemas/queue-filled", "com.acme.queue.filled.1.0.0", {
        type: "object",
        properties: { by: { type: "string", minLength: 1 } },
        required: ["by"],
        additionalProperties: false,
      }),
    },
  },
  {
    name: "names-that-mean-something-else",
    shows: "parts that are called what TypeScript and the runtime call something else",
    inputs: {
      "disk-filled.json": {
        ...event("https://acme.example/schemas/disk-filled", "com.acme.disk.filled.1.0.0", {
          type: "object",
          properties: { at: { $ref: "#/$defs/date" }, on: { $ref: "#/$defs/object" }, by: { $ref: "#/$defs/uri" } },
          additionalProperties: false,
        }),
        $defs: {
          date: { type: "object", properties: { day: { type: "string", format: "date" } }, required: ["day"] },
          object: { type: "object", properties: { name: { type: "string" } }, additionalProperties: false },
          uri: { type: "object", properties: { uri: { type: "string", format: "uri" } }, required: ["uri"] },
        },
      },
    },
  },
  {
    name: "composition",
    shows: "an event that is composed with allOf out of a base schema in $defs",
    inputs: {
      "queue-drained.json": {
        $schema: draft202012,
        $id: "https://acme.example/queue-drained",
        $defs: {
          base: {
            type: "object",
            properties: { context: context("com.acme.queue.drained.2.1.0"), subject: { $ref: "#/$defs/subject" } },
            required: ["context", "subject"],
          },
          subject: {
            type: "object",
            properties: { id: { type: "string" }, content: { type: "object" } },
            required: ["id", "content"],
          },
        },
        allOf: [{ $ref: "#/$defs/base" }],
        properties: {
          subject: {
            properties: {
              content: {
                properties: { depth: { type: "integer", maximum: 0 }, since: { type: "string", format: "date-time" } },
              },
            },
          },
        },
      },
    },
  },
];
