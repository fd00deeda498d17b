/**
 * Whether a file is an Avro, Protobuf or XML Schema by its name. Such a file describes no event. It is used if a catalogue
 * refers to it.
 */
export function isPayloadSchemaFile(name: string): boolean {
  return /\.(?:avsc|proto|xsd)$/i.test(name);
}
