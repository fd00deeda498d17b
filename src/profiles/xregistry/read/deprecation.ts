import type { Deprecation } from "../../../catalogue-model.js";
import type { Findings } from "./findings.js";
import { type Located, textOf } from "./located.js";
import { type OmitUndefined, omitUndefined } from "./omit-undefined.js";

/** Returns a deprecation. Any object is one, even an empty one. */
export function readDeprecation(located: Located | undefined, findings: Findings): Deprecation | undefined {
  if (located?.value === true) return {};
  const members = located?.members;
  if (members === undefined) return undefined;
  const text = (newest: string, ...older: readonly string[]) => {
    for (const name of older) {
      const place = members.get(name)?.place;
      if (place !== undefined) findings.rename({ place, from: name, to: newest });
    }
    return [newest, ...older].map((name) => textOf(members.get(name))).find((value) => value !== undefined);
  };
  const deprecation: OmitUndefined<{ [name in keyof Required<Deprecation>]: string | undefined }> = omitUndefined({
    effective: text("effective", "effectivetime"),
    removal: text("removal", "removaltime"),
    alternative: text("alternative"),
    documentation: text("documentation", "docs", "docsurl"),
  });
  return deprecation;
}
