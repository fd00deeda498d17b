/** The names of the placeholders of a text (RFC 6570 level 1: `{name}`), each once, in the order of their first use. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([A-Za-z0-9_]+)\}/g)].map(([, name = ""]) => name))];
}

/** What a template looks like when it is filled with the names of its own placeholders: `/v/{vin}` is `/v/vin`. */
export function filledWithNames(template: string): string {
  return template.replace(/\{([A-Za-z0-9_]+)\}/g, "$1");
}
