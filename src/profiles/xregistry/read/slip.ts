/** Whether two names differ in one place only, by at most two letters: then one of them is a slip of the fingers. */
export function isSlipOf(name: string, known: string): boolean {
  const shorter = Math.min(name.length, known.length);
  let start = 0;
  while (start < shorter && name[start] === known[start]) start++;
  let end = 0;
  while (end < shorter - start && name.at(-1 - end) === known.at(-1 - end)) end++;
  return Math.max(name.length, known.length) - start - end <= 2;
}

/** Whether a name is too short to tell a slip, or says that it belongs to another tool. */
export function isBeyondSlips(name: string): boolean {
  return /^(?:[$_@]|x-|.{0,4}$)/i.test(name);
}
