import type { ParseContext } from "./parse-context.js";
import { parseEnum } from "./parse-enum.js";
import { parseField, parseGroup, parseMapField } from "./parse-field.js";
import { parseMessage } from "./parse-message.js";
import { parseOptionStatement } from "./parse-options.js";
import type { Constant, Field } from "./syntax-tree.js";

/** Collects what stands in the braces of a message. */
export class MessageBody {
  readonly fields: Field[] = [];
  readonly choices: Field[][] = [];
  readonly options = new Map<string, Constant>();
  isExtensible = false;
  readonly #context: ParseContext;
  readonly #name: string;
  readonly #depth: number;

  constructor(context: ParseContext, name: string, depth: number) {
    this.#context = context;
    this.#name = name;
    this.#depth = depth;
  }

  /** Parses one statement. A word that begins one may also be the type of a field, so more than the word is looked at. */
  statement(): void {
    const { cursor } = this.#context;
    const isVisibility = (cursor.sees("export") || cursor.sees("local")) && cursor.peek(3).text === "{";
    const keyword = cursor.peek(isVisibility ? 1 : 0).text;
    const isField = cursor.sees(keyword, "word", "=") && keyword !== "option";
    if (cursor.accept(";")) return;
    if (isField) this.fields.push(this.#field(false));
    else if (keyword === "message")
      parseMessage(this.#context, { scope: this.#name, isOuter: false, depth: this.#depth + 1 });
    else if (keyword === "enum") parseEnum(this.#context, this.#name);
    else if (keyword === "oneof") this.#oneof();
    else if (keyword === "option") parseOptionStatement(cursor, this.options);
    else if (keyword === "extend" || keyword === "reserved" || keyword === "extensions") {
      this.isExtensible ||= keyword === "extensions";
      cursor.skipStatement();
    } else this.fields.push(this.#field(false));
  }

  #field(isAlternative: boolean): Field {
    const { cursor } = this.#context;
    if (cursor.sees("map", "<")) return parseMapField(this.#context, this.#name);
    const isGroup = cursor.sees("group", "word", "=") || cursor.sees("word", "group", "word", "=");
    return isGroup
      ? parseGroup(this.#context, this.#name, this.#depth)
      : parseField(this.#context, this.#name, isAlternative);
  }

  #oneof(): void {
    const { cursor } = this.#context;
    cursor.expect("oneof");
    const name = cursor.expectKind("word");
    const fields: Field[] = [];
    this.#context.block(name.text, () => {
      if (cursor.accept(";")) return;
      if (cursor.sees("option") && !cursor.sees("option", "word", "=", "number", ";"))
        parseOptionStatement(cursor, new Map());
      else fields.push(this.#field(true));
    });
    for (const field of fields) this.fields.push(field);
    if (fields.length > 1) this.choices.push(fields);
  }
}
