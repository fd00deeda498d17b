import { isExponential } from "./ambiguity.js";

/** A regular expression, as far as it can be asked. */
export interface PatternTest {
  readonly source: string;
  /** Whether a text matches; `false` also where nobody could wait for the answer. */
  readonly test: (text: string) => boolean;
}

/** Of a text that is no longer than this, any pattern tells soon. */
const shortText = 16;

/** Compiles a pattern for trying out texts, so that one which can take for ever does not. */
export function patternTest(pattern: string): PatternTest {
  const expression = new RegExp(pattern, "u");
  let isSlow: boolean | undefined;
  return {
    source: expression.source,
    test: (text) => {
      if (text.length > shortText) {
        isSlow ??= isExponential(pattern);
        if (isSlow) return false;
      }
      return expression.test(text);
    },
  };
}
