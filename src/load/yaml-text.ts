import { Composer, type Document, Lexer, type ParsedNode, Parser } from "yaml";
import type { JsonValue } from "../schema/schema.js";
import { maximumDepth } from "./depth.js";
import { type YamlProblem, yamlValue } from "./yaml-value.js";

/** What a YAML text says in terms of JSON: of a broken text, what could be made of the rest. */
export interface YamlText {
  readonly value: JsonValue | undefined;
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads a text of YAML 1.2 (core schema) as JSON data. Never throws. Only loaded when there
 * is such a text, since the parser takes as long to load as all the rest.
 */
export function parseYaml(text: string): YamlText {
  const documents = compose(text);
  if (documents === undefined) {
    const message = `the file has more than ${maximumDepth} levels`;
    return { value: undefined, problems: [{ code: "too-deep", message, offset: 0 }] };
  }
  const [document, second] = documents;
  if (document === undefined) return { value: undefined, problems: [problem("the file is empty", 0)] };
  const { value, problems } = yamlValue(document.contents);
  const [error] = document.errors;
  if (error !== undefined) return { value, problems: [problem(explain(error.message), error.pos[0])] };
  if (second === undefined) return { value, problems };
  const message = "a second document begins here, and only one can be read from a file";
  return { value, problems: [...problems, problem(message, second.range[0])] };
}

/**
 * The documents of a text; `undefined` where it is nested too deeply. The composer calls itself for each level, so levels are
 * counted before it is given anything.
 */
function compose(text: string): readonly Document.Parsed<ParsedNode>[] | undefined {
  const parser = new Parser();
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // One for the document, and one for the scalar in the innermost level.
    if (parser.stack.length > maximumDepth + 2) return undefined;
  }
  tokens.push(...parser.end());
  // Duplicate keys are found later, since they are no error here.
  const composer = new Composer({
    uniqueKeys: false,
    merge: false,
    schema: "core",
    prettyErrors: false,
    logLevel: "silent",
  });
  return [...composer.compose(tokens)];
}

function problem(message: string, offset: number): YamlProblem {
  return { code: "not-yaml", message, offset };
}

/** Messages of the parser are sentences of several lines at times. */
function explain(message: string): string {
  const [line = ""] = message.split("\n");
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, "");
}
