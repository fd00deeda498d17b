/** What a sample event schema is made of. */
export interface SampleEvent {
  readonly type: string;
  readonly id?: string;
  /** Of the subject's content; one text field where nothing is said. */
  readonly content?: object;
  readonly extra?: object;
}

/** The text of an event schema as a user might write it, laid out over many lines. */
export function sampleSchema({ type, id, content, extra }: SampleEvent): string {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...(id !== undefined && { $id: id }),
    type: "object",
    properties: {
      context: {
        type: "object",
        properties: {
          specversion: { type: "string" },
          id: { type: "string", minLength: 1 },
          source: { type: "string", format: "uri-reference" },
          type: { type: "string", enum: [type] },
          timestamp: { type: "string", format: "date-time" },
        },
        required: ["specversion", "id", "source", "type", "timestamp"],
        additionalProperties: false,
      },
      subject: {
        type: "object",
        properties: {
          id: { type: "string", minLength: 1 },
          content: content ?? { type: "object", properties: { note: { type: "string" } }, additionalProperties: false },
        },
        required: ["id", "content"],
        additionalProperties: false,
      },
    },
    required: ["context", "subject"],
    additionalProperties: false,
    ...extra,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
