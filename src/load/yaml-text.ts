import { Composer, type Document, Lexer, type ParsedNode, Parser } from "yaml";
import type { JsonValue } from "../schema/schema.js";
import { maximumDepth } from "./depth.js";
import { type YamlProblem, yamlValue } from "./yaml-value.js";

/** The JSON value of a YAML file. If the file has errors, the value contains what could be parsed. */
export interface YamlText {
  readonly value: JsonValue | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Parses YAML 1.2 (core schema) as JSON data. Never throws. Loaded on demand, since the parser is large. */
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
  const message = "a second document starts here, but a file must contain only one";
  return { value, problems: [...problems, problem(message, second.range[0])] };
}

/**
 * Returns the documents of a file, or `undefined` if it is nested too deeply. The composer is recursive, so levels are counted
 * before it is called.
 */
function compose(text: string): readonly Document.Parsed<ParsedNode>[] | undefined {
  const parser = new Parser();
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Plus one for the document, and one for the innermost scalar.
    if (parser.stack.length > maximumDepth + 2) return undefined;
  }
  tokens.push(...parser.end());
  // Duplicate keys are reported as warnings by yamlValue.
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

/** Shortens a message of the parser to its first line. */
function explain(message: string): string {
  const [line = ""] = message.split("\n");
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, "");
}
