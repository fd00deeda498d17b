/** Another text in the style of one that is written already: in the same quotes, or without any where none are needed. */
export function restyled(written: string, text: string): string {
  if (written.startsWith('"')) return JSON.stringify(text);
  if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  return /^[A-Za-z_][\w.-]*$/.test(text) ? text : JSON.stringify(text);
}
