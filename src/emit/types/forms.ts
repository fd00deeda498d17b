import type { PooledSchema, PrintableSchema } from "./printable-schema.js";

/** The name of the schema that holds all forms; its own declaration is not used. */
export const rootName = "Root";

/** A form as it is declared: it may extend others, of which only the placeholders of their names matter. */
export interface DeclaredForm extends PrintableSchema {
  readonly title: string;
  readonly extends?: readonly DeclaredForm[];
}

/**
 * The distinct forms of declarations. Placeholders are numbered within a declaration, so that two types which differ in
 * nothing but names, values and comments have one form: the types of a thousand events have a few dozen, and
 * json-schema-to-typescript prints each once.
 */
export class FormBook {
  readonly #titles = new Map<string, string>();
  readonly #forms: DeclaredForm[] = [];
  readonly #bases: DeclaredForm[] = [];

  /** The title under which a form is declared that extends as many others; their placeholders are the first of names. */
  titleOf({ id, schema }: PooledSchema, bases: readonly string[]): string {
    const key = `${id} ${bases.join()}`;
    const known = this.#titles.get(key);
    if (known !== undefined) return known;
    const title = `F${this.#forms.length}`;
    this.#titles.set(key, title);
    const extended = bases.map((base) => this.#base(base));
    this.#forms.push({ ...schema, title, ...(extended.length > 0 && { extends: extended }) });
    return title;
  }

  /** One schema that holds every form, so that a single call prints them all. */
  root(): DeclaredForm {
    const forms = [...this.#forms, ...this.#bases].map((form) => [form.title, form] as const);
    return { title: rootName, type: "object", properties: Object.fromEntries(forms), additionalProperties: false };
  }

  #base(title: string): DeclaredForm {
    const known = this.#bases.find((base) => base.title === title);
    if (known !== undefined) return known;
    const base: DeclaredForm = { title, type: "object", properties: {}, additionalProperties: true };
    this.#bases.push(base);
    return base;
  }
}
