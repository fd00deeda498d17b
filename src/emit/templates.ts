import endpointTemplate from "../../templates/endpoint.ts.hbs";
import endpointsTemplate from "../../templates/endpoints.ts.hbs";
import eventTemplate from "../../templates/event.ts.hbs";
import examplesTemplate from "../../templates/examples.ts.hbs";
import indexTemplate from "../../templates/index.ts.hbs";
import packageTemplate from "../../templates/package.json.hbs";
import readmeTemplate from "../../templates/README.md.hbs";
import sharedTemplate from "../../templates/shared.ts.hbs";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import { type PrecompiledTemplate, readyTemplate, type Template, type TemplateValues } from "../print/template.js";
import { blaming } from "./blaming.js";

/** Our templates, by the file that they lay out. */
const ownTemplates = {
  "event.ts": eventTemplate,
  "endpoint.ts": endpointTemplate,
  "endpoints.ts": endpointsTemplate,
  "shared.ts": sharedTemplate,
  "index.ts": indexTemplate,
  "examples.ts": examplesTemplate,
  "package.json": packageTemplate,
  "README.md": readmeTemplate,
} satisfies { readonly [file: string]: PrecompiledTemplate };

/** One template for each file that is laid out by one. */
export type Templates = { readonly [file in keyof typeof ownTemplates]: Template };

/** Names the templates that take the place of none of ours: they would be without effect. */
export function unknownTemplates(overrides: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const names = Object.keys(ownTemplates).map((file) => `${file}.hbs`);
  return [...overrides.keys()].flatMap((name) => {
    if (names.includes(name)) return [];
    const meant = similarName(name, names);
    const all = `Templates are ${names.join(", ")}.`;
    const fix = meant === undefined ? all : `Did you mean ${meant}? ${all}`;
    return [diagnose("unknown-template", `There is no template ${JSON.stringify(name)} to replace.`, undefined, fix)];
  });
}

/** Our templates, with a user's own in place of those that they replace. */
export async function chooseTemplates(overrides: ReadonlyMap<string, string>): Promise<Templates> {
  const compile = overrides.size === 0 ? undefined : (await import("../print/compile-template.js")).compileTemplate;
  const choose = (file: keyof Templates): Template => {
    const name = `${file}.hbs`;
    const override = overrides.get(name);
    if (override === undefined || compile === undefined) return readyTemplate(ownTemplates[file]);
    const fill = blaming(name, () => readyTemplate(compile(override)));
    const check = file === "package.json" ? JSON.parse : undefined;
    const blamed = (values: TemplateValues): string =>
      blaming(name, () => {
        const text = fill(values);
        check?.(text);
        return text;
      });
    return Object.assign(blamed, { override: name });
  };
  return {
    "event.ts": choose("event.ts"),
    "endpoint.ts": choose("endpoint.ts"),
    "endpoints.ts": choose("endpoints.ts"),
    "shared.ts": choose("shared.ts"),
    "index.ts": choose("index.ts"),
    "examples.ts": choose("examples.ts"),
    "package.json": choose("package.json"),
    "README.md": choose("README.md"),
  };
}
