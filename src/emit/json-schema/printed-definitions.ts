import type { Definitions } from "../../schema/schema.js";
import { defsIndent } from "./document-text.js";
import { jsonText } from "./json-text.js";
import { SchemaWriter } from "./schema-json.js";

interface Printed {
  readonly text: string;
  readonly referred: ReadonlySet<string>;
}

/** The definitions of a release as they stand in the `$defs` of a document: most stand in many, and are printed once. */
export class PrintedDefinitions {
  readonly #definitions: Definitions;
  readonly #printed = new Map<string, Printed>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** The definitions of these names and all that they need, by name: first those of these names, then what these refer to. */
  needed(names: ReadonlySet<string>): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    // A set can be added to while it is gone through, and what is added gets its turn.
    const met = new Set(names);
    for (const name of met) {
      const { text, referred } = this.#print(name);
      texts.set(name, text);
      for (const next of referred) met.add(next);
    }
    return texts;
  }

  #print(name: string): Printed {
    const known = this.#printed.get(name);
    if (known !== undefined) return known;
    const writer = new SchemaWriter();
    const text = jsonText(writer.write(this.#definitions[name] ?? true), defsIndent);
    const printed: Printed = { text, referred: writer.referred };
    this.#printed.set(name, printed);
    return printed;
  }
}
