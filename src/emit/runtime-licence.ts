import licence from "../../LICENSE?text";

/** The licence and the notice of the runtime that a package contains. The rest of the package belongs to its author. */
export const runtimeLicence: readonly (readonly [path: string, text: string])[] = [
  ["lib/runtime/LICENSE", licence],
  ["lib/runtime/NOTICE", "cdevents-gen runtime\nCopyright The cdevents-gen authors\n"],
];
