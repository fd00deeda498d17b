/** Compiler options of all templates. Values are finished text and not escaped. A missing value is an error. */
export const templateOptions: PrecompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { each: true, if: true },
};
