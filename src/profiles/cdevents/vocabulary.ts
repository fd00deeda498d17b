/** What is known about the CDEvents vocabulary beyond its schemas; it comes from the bundled catalogue. */
export interface Vocabulary {
  /** The words of a name that is written in one piece on the wire: `pipelinerun` is `pipeline`, `run`. */
  readonly wordsOf: (name: string) => readonly string[] | undefined;
  /** A sentence about an event. */
  readonly describeEvent: (subject: string, predicate: string) => string | undefined;
  /** A sentence about a field of an event, by the names of the properties that lead to it. */
  readonly describeField: (subject: string, predicate: string, path: readonly string[]) => string | undefined;
}
