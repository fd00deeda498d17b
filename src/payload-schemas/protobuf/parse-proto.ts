import protobuf from "protobufjs";
import type { Report } from "../data-schema.js";
import type { ProtoEnum, ProtoFile } from "./proto-types.js";

/** Versions of the language without editions. */
export type ProtoSyntax = "proto2" | "proto3";

/**
 * Parses a Protobuf file: proto2, proto3 or an edition. The parser stops at the first error, which is reported with its
 * line.
 *
 * @param fallback - the syntax that is tried first if the file does not declare one
 * @returns `undefined` after an error was reported
 */
export function parseProto(text: string, fallback: ProtoSyntax, report: Report): ProtoFile | undefined {
  const declared = declaration.exec(text)?.[1];
  if (declared !== undefined && !/^(?:proto[23]|20\d\d)$/.test(declared)) {
    report("invalid-data-schema", `unknown syntax "${declared}"`, { pointer: "" });
    return undefined;
  }
  const attempts = (declared === undefined ? [fallback, otherSyntax[fallback]] : [undefined]).map((syntax) =>
    parseAs(syntax, text, declared),
  );
  const [first] = attempts;
  const parsed = attempts.find((attempt) => typeof attempt !== "string");
  if (typeof parsed === "object") return parsed;
  if (typeof first === "string") reportSyntaxError(first, text, report);
  return undefined;
}

/** The declaration of the syntax or edition. Only blanks, comments and empty statements may precede it. */
const declaration = /^(?:[\s;]|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:syntax|edition)\s*=\s*["']([^"'\n]*)["']/;

const otherSyntax = { proto2: "proto3", proto3: "proto2" } as const;

/** Parses the file, or returns the message of the parser. */
function parseAs(syntax: ProtoSyntax | undefined, text: string, declared: string | undefined): ProtoFile | string {
  // The declaration goes onto the first line, so that line numbers stay the same.
  const source = syntax === undefined ? text : `syntax = "${syntax}";${text}`;
  try {
    const {
      root,
      imports = [],
      weakImports = [],
    } = protobuf.parse(source, {
      keepCase: true,
      alternateCommentMode: true,
    });
    return { imports: [...imports, ...weakImports], ...collectTypes(root, syntax ?? declared ?? "") };
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

function collectTypes(root: protobuf.Root, syntax: string): Pick<ProtoFile, "messages" | "enums"> {
  const messages = new Map<string, protobuf.Type>();
  const enums = new Map<string, ProtoEnum>();
  const collect = (namespace: protobuf.NamespaceBase): void => {
    for (const nested of namespace.nestedArray) {
      const fullName = nested.fullName.replace(/^\./, "");
      if (nested instanceof protobuf.Enum) enums.set(fullName, { type: nested, isClosed: isClosed(nested, syntax) });
      if (nested instanceof protobuf.Type) messages.set(fullName, nested);
      if (nested instanceof protobuf.Namespace) collect(nested);
    }
  };
  collect(root);
  return { messages, enums };
}

/** Whether an enum has no other values than those it declares. */
function isClosed(type: protobuf.Enum, syntax: string): boolean {
  return syntax === "proto2" || featureOf(type, "enum_type") === "CLOSED";
}

/** Returns the value of a feature of an edition, which declarations inherit from what is around them. */
export function featureOf(declared: protobuf.ReflectionObject, name: string): unknown {
  for (let at: protobuf.ReflectionObject | null = declared; at !== null; at = at.parent) {
    const features: unknown = at.options?.["features"];
    if (typeof features === "object" && features !== null && name in features) return Reflect.get(features, name);
  }
  return undefined;
}

function reportSyntaxError(message: string, text: string, report: Report): void {
  if (message.startsWith("max depth")) {
    report("too-deep", "the schema is nested too deeply", { pointer: "" });
    return;
  }
  const line = /\(line (\d+)\)$/.exec(message)?.[1];
  const place = line === undefined ? {} : { offset: startOfLine(text, Number(line)) };
  report("invalid-data-schema", plainMessage(message), { pointer: "", ...place });
}

/** Messages of the parser, and what is reported instead. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/ \(line \d+\)$/, ""],
  [/^illegal (?:\w+ )*'null'(?:, .*)?$/, "unexpected end of the schema"],
  [/^illegal token '([\s\S]*)', '(.*)' expected$/, 'expected "$2" but found "$1"'],
  [/^illegal (string|comment)$/, "the $1 is not closed"],
  [/^illegal token '([\s\S]*)'$/, 'unexpected "$1"'],
  [/^illegal (.+?) '([\s\S]*)'$/, '"$2" is not a valid $1'],
  [/^illegal (\w+)$/, "unexpected $1"],
  [/^duplicate name '(.*)' in (.*)$/, '"$1" is declared twice in $2'],
  [/^duplicate id (.*) in (.*)$/, "the number $1 is used twice in $2"],
  [/^id (.*) is reserved in (.*)$/, "the number $1 is reserved in $2"],
  [/^name '(.*)' is reserved in (.*)$/, '"$1" is reserved in $2'],
  [/ in Root$/, " in the schema"],
  [/ in Type (\S+)$/, " in message $1"],
  [/ in (Enum|Namespace|Service|OneOf) (\S+)$/, " in $1 $2"],
];

function plainMessage(message: string): string {
  const plain = rewrites.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message);
  return plain.length > 200 ? `${plain.slice(0, 200)}...` : plain;
}

function startOfLine(text: string, line: number): number {
  let offset = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", offset);
    if (end < 0) break;
    offset = end + 1;
  }
  return offset;
}
