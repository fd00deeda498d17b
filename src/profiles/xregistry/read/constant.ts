import type { AttributeTypeName } from "../catalogue.js";

/** A constant as its type has it, or what keeps it from being one. */
export type FittedConstant = { readonly value: string | number | boolean } | { readonly problem: string };

/** Gives a constant its declared type: `"5"` is 5 where an integer is declared (catalogues 1.7). */
export function fitConstant(constant: string | number | boolean, type: AttributeTypeName): FittedConstant {
  switch (type) {
    case "integer": {
      const number = toNumber(constant);
      // CloudEvents 1.0, type system: integers have 32 bits.
      const fits = number !== undefined && Number.isInteger(number) && number >= -(2 ** 31) && number < 2 ** 31;
      return fits ? { value: number } : { problem: "no integer of 32 bits" };
    }
    case "number": {
      const number = toNumber(constant);
      return number === undefined ? { problem: "no number" } : { value: number };
    }
    case "boolean": {
      if (typeof constant === "boolean") return { value: constant };
      return constant === "true" || constant === "false" ? { value: constant === "true" } : { problem: "no boolean" };
    }
    case "any":
      return { value: constant };
    default:
      return typeof constant === "string" ? fitText(constant, type) : { problem: `no ${type}` };
  }
}

function fitText(text: string, type: AttributeTypeName): FittedConstant {
  return (patterns[type]?.test(text) ?? true) ? { value: text } : { problem: `no ${type}` };
}

const patterns: { readonly [type in AttributeTypeName]?: RegExp } = {
  timestamp: /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
  binary: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/,
  urireference: /^[^\s<>"{}|\\^`]*$/,
  duration: /^-?P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/,
};

function toNumber(constant: string | number | boolean): number | undefined {
  const number = typeof constant === "string" && /^-?\d+(?:\.\d+)?$/.test(constant) ? Number(constant) : constant;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
