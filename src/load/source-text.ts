/** The text of an input file, as the disk gave it. */
export interface SourceText {
  /** The path as the user would write it: relative to the current folder, with forward slashes. */
  readonly path: string;
  /** The path below the input that it was found through; what output may mention, since it is the same on every machine. */
  readonly name: string;
  readonly text: string;
  /** Whether the user named this very file; a file found by walking a folder may turn out to be no schema. */
  readonly named: boolean;
}
