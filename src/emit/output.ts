import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
import type { Template } from "../print/template.js";
import type { EventExamples } from "./examples/event-examples.js";
import type { Templates } from "./templates.js";

/**
 * One kind of content of a package, such as the modules of its events. Adding one takes a folder that exports an `Output`, a
 * line in `outputs.ts`, and, if a run has to ask for it, its name among the values of `--emit`.
 */
export interface Output {
  /** The name that a run asks for it by. */
  readonly name: string;
  /** Whether it is left out unless a run asks for it; `package` if packages have it unless a run says otherwise. */
  readonly optional?: true | "package";
  /** Returns its files. They are printed one by one while the result is iterated. */
  files(context: OutputContext): Iterable<PrintedFile>;
  /** Returns what the package exports: paths of modules (`0.5/index.ts`) or other files by subpath (`./0.5`). */
  entries?(context: OutputContext): Iterable<readonly [subpath: string, path: string]>;
}

/** What an output is made from. */
export interface OutputContext {
  readonly model: PackageModel;
  readonly templates: Templates;
  /** Returns the examples of a release. They are made when they are first asked for. */
  readonly examples: (release: ReleaseModel) => ReadonlyMap<EventModel, EventExamples>;
  /** Called with each finding. None of them is an error. */
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A file of an output, by its path below the package. */
export type PrintedFile = PrintedModule | { readonly kind: "file"; readonly path: string; readonly text: string };

/** A TypeScript module, and the user's template that laid it out, if there is one. */
export interface PrintedModule {
  readonly kind: "module";
  readonly path: string;
  readonly text: string;
  readonly override?: string;
}

/** Prints a module by a template. */
export function printModule(path: string, template: Template, print: (template: Template) => string): PrintedModule {
  const { override } = template;
  return { kind: "module", path, text: print(template), ...(override !== undefined && { override }) };
}
