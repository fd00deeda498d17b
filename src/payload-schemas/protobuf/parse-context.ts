import type { ReportProblem } from "./parse-file.js";
import type { Enum, Message } from "./syntax-tree.js";
import type { TokenCursor } from "./token-cursor.js";

/** The revisions of the language, as far as the JSON of messages depends on them. */
export type Edition = "proto2" | "proto3" | "edition";

/** What the parsers of the parts of a file share. */
export interface ParseContext {
  readonly cursor: TokenCursor;
  readonly edition: Edition;
  /** Whether the file itself says which edition it is. */
  readonly isDeclared: boolean;
  readonly report: ReportProblem;
  readonly messages: Map<string, Message>;
  readonly enums: Map<string, Enum>;
  /** Takes a full name, which nothing else may have. */
  readonly declare: (fullName: string, offset: number) => void;
  /** Parses the statements between braces, each with the function. What is wrong with one is reported, and the next one read. */
  readonly block: (name: string, parseStatement: () => void) => void;
}
