import type { ReleaseModel } from "../model/event-model.js";
import { exampleEvent } from "../model/example-event.js";
import { authorMembers, defaultDescription, type PackageMembers } from "../package-options.js";
import { jsonBlock } from "../print/literals.js";
import { compareCodeUnits } from "../schema/code-units.js";
import type { JsonValue } from "../schema/schema.js";
import { authorInput } from "./author-input.js";
import { endpointExamples } from "./endpoint-example.js";
import type { OutputContext } from "./output.js";

/** What the files about a package are printed from, besides its model. */
export interface PackageContents {
  /** The paths of exported modules and other files by subpath. */
  readonly entries: ReadonlyMap<string, string>;
  /** Members of `package.json` that are the user's. */
  readonly manifest: PackageMembers;
  /** Whether the package contains the XML format, which needs a peer dependency. */
  readonly hasXml: boolean;
}

/** Prints the files that are about the package itself. */
export function packageFiles(context: OutputContext, contents: PackageContents): ReadonlyMap<string, string> {
  const { templates } = context;
  return new Map([
    ["package.json", printManifest(context, contents)],
    ["README.md", templates["README.md"](readmeValues(context, contents))],
    [".gitattributes", "* linguist-generated=true\n"],
  ]);
}

/** Prints `package.json`. A member that the user's template sets itself is not added again. */
function printManifest(context: OutputContext, contents: PackageContents): string {
  const print = context.templates["package.json"];
  const values = manifestValues(context, contents);
  if (print.override === undefined) return print(values);
  const set = new Set(Object.keys(JSON.parse(print({ ...values, members: [] }))).map((name) => JSON.stringify(name)));
  return print({ ...values, members: values.members.filter(({ name }) => !set.has(name)) });
}

function manifestValues({ model }: OutputContext, { entries, manifest, hasXml }: PackageContents) {
  const { version, description, ...others } = authorMembers(manifest);
  return {
    name: JSON.stringify(model.name),
    version: JSON.stringify(version ?? model.version),
    description: JSON.stringify(description ?? defaultDescription(titles(model.releases))),
    members: Object.entries(others).map(([name, value]) => ({ name: JSON.stringify(name), value: indented(value) })),
    exports: indented(packageExports(entries)),
    folders: JSON.stringify([...new Set(["lib", ...[...entries.values()].filter(isFile).map(topFolder)])]),
    hasXml,
  };
}

/** Returns the `exports` of `package.json`: releases first, oldest first, then the runtime. */
export function packageExports(entries: ReadonlyMap<string, string>): { readonly [subpath: string]: JsonValue } {
  const isRuntime = (path: string): boolean => path.startsWith("runtime/");
  const own = [...entries].filter(([, path]) => !isRuntime(path)).sort(([a], [b]) => compareCodeUnits(a, b));
  const others = [...entries].filter(([, path]) => isRuntime(path));
  return {
    ...Object.fromEntries([...own, ...others].map(([subpath, path]) => [subpath, packageEntry(path)])),
    "./package.json": "./package.json",
  };
}

function packageEntry(path: string): JsonValue {
  if (isFile(path)) return `./${path}`;
  const module = path.replace(/\.ts$/, "");
  return { types: `./lib/${module}.d.ts`, default: `./lib/${module}.js` };
}

function isFile(path: string): boolean {
  return !path.endsWith(".ts");
}

function topFolder(path: string): string {
  return path.split("/")[0] ?? "";
}

function indented(value: JsonValue): string {
  return JSON.stringify(value, undefined, 2).replaceAll("\n", "\n  ");
}

function readmeValues({ model, examples }: OutputContext, { entries }: PackageContents) {
  const main = model.releases.find((release) => release.main) ?? model.releases[0];
  const carrier = [main, ...model.releases].find((release) => (release?.endpoints.length ?? 0) > 0);
  const example = main && exampleEvent(main);
  const events = model.root.flatMap((release) => release.events);
  return {
    name: model.name,
    releases: titles(model.releases),
    subpath: main?.subpath ?? "",
    exampleCamel: example?.name.camel ?? "",
    exampleInput:
      main === undefined || example === undefined
        ? "{}"
        : jsonBlock(authorInput(main, example, examples(main).get(example)?.minimal ?? {})),
    enveloped: main?.profile.runtime.envelope !== undefined,
    exampleMember: main?.profile.detail ?? "",
    hasExamples: entries.has("./examples"),
    hasSchemas: entries.has("./schemas/*.json"),
    subpaths: otherSubpaths([...entries.keys()], model.name),
    endpointExamples:
      carrier === undefined ? [] : endpointExamples(carrier, specifierOf(carrier, model.name), examples(carrier)),
    endpoints: (carrier?.endpoints ?? []).map(({ name, protocol, description }) => ({
      camel: name.camel,
      protocol,
      about: cell(description),
    })),
    events: events.map(({ name, type, description }) => ({ camel: name.camel, type, about: cell(description) })),
  };
}

function titles(releases: readonly ReleaseModel[]): string {
  return releases.map(({ title }) => title).join(", ");
}

/** The subpath that the endpoints of a release are imported from. */
function specifierOf({ main, subpath }: ReleaseModel, packageName: string): string {
  return main ? `${packageName}/endpoints` : `${packageName}/${subpath}/endpoints`;
}

function otherSubpaths(entries: readonly string[], name: string): string {
  return entries
    .filter((entry) => entry !== "." && !/examples$|schemas|package\.json$/.test(entry))
    .map((entry) => `\`${name}/${entry.slice(2)}\``)
    .join(", ");
}

/** Text for a cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
