import { isEventError } from "../../src/runtime/event-error.js";

/** Why an act was refused: the code of the error, and its problems as `rule path`. Any other error, or none, fails the test. */
export function refusal(act: () => unknown): { code: string; problems: string[] } {
  let result: unknown;
  try {
    result = act();
  } catch (error) {
    if (!isEventError(error)) throw error;
    const { code, issues } = error;
    const found = issues.filter(({ keyword }) => keyword !== code);
    return { code, problems: found.map(({ keyword, path }) => `${keyword} ${path.join("/")}`) };
  }
  throw new Error(`was not refused: ${String(JSON.stringify(result))}`);
}
