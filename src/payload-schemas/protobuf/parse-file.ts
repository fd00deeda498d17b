import type { Edition, ParseContext } from "./parse-context.js";
import { parseEnum } from "./parse-enum.js";
import { parseMessage } from "./parse-message.js";
import type { Enum, Import, Message, ProtoFile } from "./syntax-tree.js";
import { SyntaxProblem } from "./token.js";
import type { TokenCursor } from "./token-cursor.js";

/** Is told of what is wrong with a file, and of what is only unusual. */
export type ReportProblem = (kind: "wrong" | "irregular" | "too-deep", message: string, offset: number) => void;

/** A package or type with more steps in its name than this is no one's. */
const mostSteps = 100;

/**
 * Parses a Protobuf file: proto2, proto3 or an edition. After a mistake it goes on with the next statement, so that all are
 * found at once.
 *
 * @param fallback - which it is where the file does not say so
 * @throws SyntaxProblem where it cannot go on
 * @see https://protobuf.dev/reference/protobuf/edition-2023-spec/
 */
export function parseFile(cursor: TokenCursor, fallback: Edition, report: ReportProblem): ProtoFile {
  return new FileParser(cursor, fallback, report).parse();
}

class FileParser implements ParseContext {
  readonly cursor: TokenCursor;
  readonly report: ReportProblem;
  readonly messages = new Map<string, Message>();
  readonly enums = new Map<string, Enum>();
  readonly #names = new Set<string>();
  readonly #imports: Import[] = [];
  #package = "";
  edition: Edition;
  isDeclared = false;

  constructor(cursor: TokenCursor, fallback: Edition, report: ReportProblem) {
    this.cursor = cursor;
    this.edition = fallback;
    this.report = report;
  }

  parse(): ProtoFile {
    while (this.cursor.peek().kind !== "end") {
      this.#guarded(() => this.#statement());
      if (this.cursor.sees("}")) this.#strayBracket();
    }
    return { imports: this.#imports, messages: this.messages, enums: this.enums };
  }

  block(name: string, parseStatement: () => void): void {
    const { cursor } = this;
    cursor.expect("{");
    while (!cursor.sees("}")) {
      if (cursor.peek().kind === "end") throw cursor.unexpected(`the bracket that closes ${name}`);
      this.#guarded(parseStatement);
    }
    cursor.next();
  }

  declare(name: string, offset: number): void {
    if (this.#names.has(name)) this.report("wrong", `"${name}" is declared a second time`, offset);
    this.#names.add(name);
  }

  #guarded(parse: () => void): void {
    try {
      parse();
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem)) throw problem;
      this.report("wrong", problem.message, problem.offset);
      this.cursor.skipStatement();
    }
  }

  #strayBracket(): void {
    const { offset } = this.cursor.next();
    this.report("wrong", "there is a closing bracket too many", offset);
  }

  #statement(): void {
    const { cursor } = this;
    // Since edition 2024, declarations say whether other files see them.
    const isVisibility = (cursor.sees("export") || cursor.sees("local")) && cursor.peek(1).kind === "word";
    switch (cursor.peek(isVisibility ? 1 : 0).text) {
      case ";":
        cursor.next();
        break;
      case "message":
        parseMessage(this, { scope: this.#package, isOuter: true, depth: 0 });
        break;
      case "enum":
        parseEnum(this, this.#package);
        break;
      case "syntax":
      case "edition":
        this.#edition();
        break;
      case "import":
        this.#import();
        break;
      case "package":
        this.#packageName();
        break;
      case "option":
      case "service":
      case "extend":
        cursor.skipStatement();
        break;
      default:
        throw cursor.unexpected("a declaration");
    }
  }

  #edition(): void {
    const { cursor } = this;
    const keyword = cursor.next().text;
    cursor.expect("=");
    const { text, offset } = cursor.expectText();
    cursor.expect(";");
    const isKnown = keyword === "edition" ? /^20\d\d$/.test(text) : text === "proto2" || text === "proto3";
    if (!isKnown) this.report("wrong", `${JSON.stringify(text)} is no ${keyword} of Protobuf`, offset);
    this.edition = text === "proto2" || text === "proto3" ? text : "edition";
    this.isDeclared = true;
  }

  #import(): void {
    const { cursor } = this;
    cursor.next();
    if (cursor.peek().kind === "word") cursor.next();
    const { text, offset } = cursor.expectText();
    cursor.expect(";");
    this.#imports.push({ path: text, offset });
  }

  #packageName(): void {
    const { cursor } = this;
    cursor.next();
    const { name, offset } = cursor.expectPath();
    cursor.expect(";");
    if (name.split(".").length > mostSteps)
      this.report("too-deep", `a package has a name of more than ${mostSteps} steps`, offset);
    else this.#package = name;
  }
}
