/**
 * How many columns a text takes: one for each character, which is true of every text that this tool gives to yargs. The
 * bundle has this in place of the package string-width, whose tables of emoji take longer to load than all of yargs.
 */
function terminalWidth(text: string): number {
  return [...text].length;
}

export { terminalWidth as default };
