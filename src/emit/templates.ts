import endpointTemplate from "../../templates/endpoint.ts.hbs";
import endpointsTemplate from "../../templates/endpoints.ts.hbs";
import eventTemplate from "../../templates/event.ts.hbs";
import examplesTemplate from "../../templates/examples.ts.hbs";
import indexTemplate from "../../templates/index.ts.hbs";
import packageTemplate from "../../templates/package.json.hbs";
import readmeTemplate from "../../templates/README.md.hbs";
import sharedTemplate from "../../templates/shared.ts.hbs";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { FindingError } from "../diagnostics/finding-error.js";
import { similarName } from "../diagnostics/similar-name.js";
import { type PrecompiledTemplate, readyTemplate, type Template } from "../print/template.js";

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

/** Runs something that a template of the user takes part in, so that its errors are findings and not ours. */
function blaming<T>(template: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The first lines say what is wrong; the others draw a picture of it.
    const message = `${template}: ${reason.split("\n").slice(0, 3).join(" ")}.`;
    throw new FindingError(diagnose("broken-template", message));
  }
}

/** Our templates, with a user's own in place of those that they replace. */
export async function chooseTemplates(overrides: ReadonlyMap<string, string>): Promise<Templates> {
  const compile = overrides.size === 0 ? undefined : (await import("../print/compile-template.js")).compileTemplate;
  const choose = (file: keyof Templates): Template => {
    const name = `${file}.hbs`;
    const override = overrides.get(name);
    if (override === undefined || compile === undefined) return readyTemplate(ownTemplates[file]);
    const fill = blaming(name, () => readyTemplate(compile(override)));
    return (values) => blaming(name, () => fill(values));
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
