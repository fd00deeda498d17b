/**
 * Returns an anchored regular expression for the integers from `least` to `most` without leading zeros or a plus sign.
 * It is the only exact way to restrict numbers that are strings in JSON. A missing limit is open.
 */
export function integerPattern(least: bigint | undefined, most: bigint | undefined): string {
  const alternatives = [...nearZero(least, most), ...negative(least, most), ...positive(least, most)];
  return alternatives.length === 0 ? "^(?!)" : `^(?:${alternatives.join("|")})$`;
}

/** Returns the numbers that are in the range with either sign, including `-0`. */
function nearZero(least: bigint | undefined, most: bigint | undefined): readonly string[] {
  if ((least ?? -1n) > 0n || (most ?? 1n) < 0n) return [];
  return [`-?${group(digits(0n, reach(least, most)))}`];
}

/** Returns the largest number that is in the range with either sign. */
function reach(least: bigint | undefined, most: bigint | undefined): bigint | undefined {
  if (least === undefined) return most;
  return most === undefined || -least < most ? -least : most;
}

function negative(least: bigint | undefined, most: bigint | undefined): readonly string[] {
  if ((least ?? -1n) >= 0n) return [];
  const from = (most ?? 1n) < 0n ? -(most ?? 0n) : beyond(reach(least, most));
  const found = from === undefined ? [] : digits(from, least === undefined ? undefined : -least);
  return found.length === 0 ? [] : [`-${group(found)}`];
}

function positive(least: bigint | undefined, most: bigint | undefined): readonly string[] {
  if ((most ?? 1n) <= 0n) return [];
  const from = (least ?? -1n) > 0n ? least : beyond(reach(least, most));
  return from === undefined ? [] : digits(from, most);
}

function beyond(limit: bigint | undefined): bigint | undefined {
  return limit === undefined ? undefined : limit + 1n;
}

function group(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? alternatives.join("") : `(?:${alternatives.join("|")})`;
}

/** Returns a part of a regular expression for the non-negative integers from `least` to `most`. */
export function digitsPattern(least: bigint, most: bigint | undefined): string {
  return group(digits(least, most));
}

/** Returns the non-negative integers from `least` to `most`, by number of digits. */
function digits(least: bigint, most: bigint | undefined): readonly string[] {
  if (most !== undefined && most < least) return [];
  const shortest = String(least);
  if (most === undefined) return [...sameLength(shortest, nines(shortest.length)), `[1-9]\\d{${shortest.length},}`];
  const longest = String(most);
  if (shortest.length === longest.length) return sameLength(shortest, longest);
  const between = longest.length - shortest.length - 1;
  return [
    ...sameLength(shortest, nines(shortest.length)),
    ...(between > 0 ? [`[1-9]\\d{${shortest.length},${longest.length - 2}}`] : []),
    ...sameLength(`1${"0".repeat(longest.length - 1)}`, longest),
  ];
}

/** Returns the numbers from `low` to `high`, which have the same number of digits. */
function sameLength(low: string, high: string): readonly string[] {
  let prefix = 0;
  while (prefix < low.length && low[prefix] === high[prefix]) prefix++;
  const common = low.slice(0, prefix);
  const rest = low.length - prefix - 1;
  if (rest < 0) return [low];
  const lowFits = /^0*$/.test(low.slice(prefix + 1));
  const highFits = /^9*$/.test(high.slice(prefix + 1));
  const first = Number(low[prefix]) + (lowFits ? 0 : 1);
  const last = Number(high[prefix]) - (highFits ? 0 : 1);
  const any = rest === 0 ? "" : rest === 1 ? "\\d" : `\\d{${rest}}`;
  return [
    ...(lowFits ? [] : sameLength(low, low.slice(0, prefix + 1) + nines(rest))),
    ...(first > last ? [] : [`${common}${digitBetween(first, last)}${any}`]),
    ...(highFits ? [] : sameLength(high.slice(0, prefix + 1) + "0".repeat(rest), high)),
  ];
}

function digitBetween(first: number, last: number): string {
  if (first === last) return String(first);
  return first === 0 && last === 9 ? "\\d" : `[${first}-${last}]`;
}

function nines(length: number): string {
  return "9".repeat(length);
}
