import eventTemplate from "../../templates/event.ts.hbs";
import examplesTemplate from "../../templates/examples.ts.hbs";
import indexTemplate from "../../templates/index.ts.hbs";
import packageTemplate from "../../templates/package.json.hbs";
import readmeTemplate from "../../templates/README.md.hbs";
import sharedTemplate from "../../templates/shared.ts.hbs";
import type { PrecompiledTemplate } from "../print/template.js";

/** Our templates, by the file that they lay out. */
export const ownTemplates = {
  "event.ts": eventTemplate,
  "shared.ts": sharedTemplate,
  "index.ts": indexTemplate,
  "examples.ts": examplesTemplate,
  "package.json": packageTemplate,
  "README.md": readmeTemplate,
} satisfies { readonly [file: string]: PrecompiledTemplate };

/** One template for each file that is laid out by one. */
export type Templates = { readonly [file in keyof typeof ownTemplates]: PrecompiledTemplate };

/** Our templates, with a user's own in place of those that they replace. */
export async function chooseTemplates(overrides: ReadonlyMap<string, string>): Promise<Templates> {
  if (overrides.size === 0) return ownTemplates;
  const { compileTemplate } = await import("../print/compile-template.js");
  const entries = Object.entries(ownTemplates).map(([file, own]) => {
    const override = overrides.get(`${file}.hbs`);
    return [file, override === undefined ? own : compileTemplate(override)] as const;
  });
  return { ...ownTemplates, ...Object.fromEntries(entries) };
}
