/** The words of a name, from which each spelling is made; each word is lower case: `["pipeline", "run", "finished"]`. */
export interface EventName {
  readonly words: readonly string[];
  /** Values: `pipelineRunFinished`. */
  readonly camel: string;
  /** Types: `PipelineRunFinished`. */
  readonly pascal: string;
  /** Files and subpaths: `pipeline-run-finished`. */
  readonly kebab: string;
}

/** Spells a name in every case that is needed. */
export function eventName(words: readonly string[]): EventName {
  const pascal = words.map(capitalise).join("");
  return { words, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), pascal, kebab: words.join("-") };
}

/** Returns a name whose value is spelled exactly so: `orderID` stays `orderID`. */
export function exactName(camel: string): EventName {
  return { ...eventName(splitWords(camel)), camel, pascal: capitalise(camel) };
}

/** Splits an identifier of any style into lower-case words: `pipelineRun`, `mytool-resource` and `task_run` alike. */
export function splitWords(text: string): readonly string[] {
  return text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
