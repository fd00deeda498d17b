/** What the process tells its caller. */
export const exitCodes = {
  done: 0,
  /** The tool itself has a bug; never for anything that a user can get wrong. */
  bug: 1,
  /** The command line, the configuration or the inputs are wrong, or the output cannot be written. */
  refused: 2,
} as const;

/** One of the three exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
