/** How every template is compiled: nothing is escaped, since every value is finished text, and a missing value is an error. */
export const templateOptions: PrecompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { each: true, if: true },
};
