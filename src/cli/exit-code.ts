/** The exit codes of the process. */
export const exitCodes = {
  done: 0,
  /** A bug in the tool, never a mistake of the user. */
  bug: 1,
  /** The command line, the configuration or the inputs are invalid, or the output cannot be written. */
  refused: 2,
} as const;

/** One of the three exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
