/** An input file. */
export interface SourceText {
  /** The path as the user would write it: relative to the current folder, with forward slashes. */
  readonly path: string;
  /** The path relative to the input that contains the file. Output may mention it, since it is the same on every machine. */
  readonly name: string;
  readonly text: string;
  /** Whether the user passed this file, not the folder that contains it. Files in folders may be of any kind. */
  readonly named: boolean;
}
