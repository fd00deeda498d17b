/** The event formats of the runtime besides JSON, by their media types: the module of each, and what it exports. */
export const eventFormats: ReadonlyMap<string, { readonly module: string; readonly symbol: string }> = new Map([
  ["application/cloudevents+avro", { module: "avro", symbol: "avro" }],
  ["application/cloudevents+avro-compact", { module: "avro-compact", symbol: "avroCompact" }],
  ["application/cloudevents+protobuf", { module: "protobuf", symbol: "protobuf" }],
  ["application/cloudevents+xml", { module: "xml", symbol: "xml" }],
]);
