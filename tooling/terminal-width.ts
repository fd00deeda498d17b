/**
 * How many columns a text takes: one for each character, which is true of every text that this tool gives to yargs. The
 * bundle has this in place of the package string-width, whose tables of emoji take longer to load than all of yargs.
 */
// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export default function terminalWidth(text: string): number {
  return [...text].length;
}
