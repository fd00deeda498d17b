/** A piece of what json-schema-to-typescript prints: a word, a quoted word or a punctuator. */
export type Token = string;

const pattern = /\s+|\/\*\*.*?\*\/|("\w*"|\w+|\.\.\.|[{}()[\]|&:?,=])/gsy;

/**
 * Splits printed declarations into tokens. The only comments are those about sizes of arrays, and are left out.
 *
 * @throws Error where it meets something that we never ask to be printed
 */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match[1] !== undefined) tokens.push(match[1]);
    end = match.index + match[0].length;
  }
  if (end < text.length)
    throw new Error(`json-schema-to-typescript printed something unexpected: ${text.slice(end, end + 40)}`);
  return tokens;
}
