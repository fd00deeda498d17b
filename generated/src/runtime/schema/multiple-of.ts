// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/**
 * Whether a number is a multiple of another, as the decimals say that people write: `0.0075` is a multiple of `0.0001`,
 * though dividing the two in binary leaves a remainder.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  const a = decimal(value);
  const b = decimal(divisor);
  const exponent = Math.min(a.exponent, b.exponent);
  return scale(a, exponent) % scale(b, exponent) === BigInt(0);
}

interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** The shortest decimal that reads back as the number: `75` and `-4` for `0.0075`. */
function decimal(value: number): Decimal {
  const [mantissa = "", exponent] = value.toExponential().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: whole + fraction, exponent: Number(exponent) - fraction.length };
}

function scale({ digits, exponent }: Decimal, to: number): bigint {
  return BigInt(digits + "0".repeat(exponent - to));
}
