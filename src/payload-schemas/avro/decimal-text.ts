import type { Draft } from "../definition-table.js";

/** A decimal of any number of digits, as a text, which says it exactly. */
export function decimalText(): Draft {
  return { type: "string", pattern: "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$", description: "A decimal number, as a text." };
}

/**
 * A decimal that Avro stores as a whole number of `precision` digits, of which the last `scale` stand behind the point: so
 * there are always as many less before it (Avro 1.12 "Decimal").
 */
export function fixedDecimalText(precision: number, scale: number): Draft {
  const before = precision - scale;
  const whole = before === 0 ? "0" : `(?:0|[1-9]\\d{0,${before - 1}})`;
  const fraction = scale === 0 ? "" : `(?:\\.\\d{1,${scale}})?`;
  const digits = precision === 1 ? "1 digit" : `${precision} digits`;
  const behind = scale === 0 ? "none" : scale;
  return {
    type: "string",
    pattern: `^-?${whole}${fraction}$`,
    description: `A decimal number of up to ${digits}, ${behind} of them behind the point, as a text.`,
  };
}
