import type { TypeCase } from "./type-case.js";

/** What comments look like, and where line breaks go around them. */
export const commentCases: readonly TypeCase[] = [
  {
    rule: "descriptions become comments, and deprecation a tag",
    given: {
      Run: {
        description: "One execution.\n\nOf a pipeline.",
        deprecated: true,
        type: "object",
        properties: {
          id: { type: "string", description: "Identifies the run." },
          url: { type: "string", description: "Where it is.\nNow `uri`.", deprecated: true },
          old: { deprecated: true },
          target: { $ref: "#/$defs/Target", description: "What it is about." },
          other: { $ref: "#/$defs/Target" },
        },
        additionalProperties: false,
      },
      Target: { deprecated: true, description: "", enum: ["a"] },
    },
    want: `
/**
 * One execution.
 *
 * Of a pipeline.
 *
 * @deprecated
 */
export interface Run {
  /** Identifies the run. */
  id?: string;
  /**
   * Where it is.
   * Now \`uri\`.
   *
   * @deprecated
   */
  url?: string;
  /** @deprecated */
  old?: unknown;
  /** What it is about. */
  target?: Target;
  other?: Target;
}

/** @deprecated */
export type Target = "a";`,
  },
  {
    rule: "titles, formats, default values and short examples become documentation",
    given: {
      Run: {
        title: "Pipeline run",
        type: "object",
        properties: {
          at: { title: "Time", description: "When it ran.", format: "date-time", type: "string" },
          tries: { default: 1, examples: [2, 3, 4, 5], type: "integer" },
          tag: { examples: ["a*/", "x".repeat(100)], type: "string", deprecated: true },
        },
      },
    },
    want: `
/** Pipeline run */
export interface Run {
  /**
   * When it ran.
   *
   * @format date-time
   */
  at?: string;
  /**
   * @defaultValue \`1\`
   * @example 2
   * @example 3
   * @example 4
   */
  tries?: number;
  /**
   * @deprecated
   * @example "a* /"
   */
  tag?: string;
  [k: string]: unknown;
}`,
  },
  {
    rule: "small objects stand on one line, others on several",
    given: {
      Run: {
        type: "object",
        properties: {
          small: { type: "object", properties: { a: { type: "string" }, b: true }, additionalProperties: false },
          open: { type: "object", properties: { a: { type: "string" }, b: true } },
          said: { type: "object", properties: { a: { description: "A." } }, additionalProperties: false },
          list: { type: "array", items: { type: "object", properties: { a: { description: "A." } } } },
          maybe: { anyOf: [{ type: "object", properties: { a: { description: "A." } } }, { type: "null" }] },
          either: {
            anyOf: [
              { type: "object", properties: { a: { description: "A." } }, additionalProperties: false },
              { type: "object", properties: { b: { description: "B." } }, additionalProperties: false },
              { type: "array", items: { type: "string" } },
            ],
          },
        },
        additionalProperties: false,
      },
    },
    want: `
export interface Run {
  small?: { a?: string; b?: unknown };
  open?: {
    a?: string;
    b?: unknown;
    [k: string]: unknown;
  };
  said?: {
    /** A. */
    a?: unknown;
  };
  list?: {
    /** A. */
    a?: unknown;
    [k: string]: unknown;
  }[];
  maybe?: {
    /** A. */
    a?: unknown;
    [k: string]: unknown;
  } | null;
  either?:
    | {
        /** A. */
        a?: unknown;
      }
    | {
        /** B. */
        b?: unknown;
      }
    | string[];
}`,
  },
];
