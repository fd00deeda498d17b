import type { EventModel, ReleaseModel } from "../model/event-model.js";
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
  readonly manifest: { readonly [member: string]: JsonValue };
  /** Whether the package contains the XML format, which needs a peer dependency. */
  readonly hasXml: boolean;
}

/** The members of `package.json` that are always generated. */
const ownMembers: ReadonlySet<string> = new Set([
  ...["name", "type", "sideEffects", "engines", "exports", "files", "peerDependencies", "peerDependenciesMeta"],
]);

/** Returns the members of a `package.json` that are its author's, and survive when it is generated again. */
export function authorMembers(manifest: { readonly [member: string]: JsonValue }): typeof manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([member]) => !ownMembers.has(member)));
}

/** Prints the files that are about the package itself. */
export function packageFiles(context: OutputContext, contents: PackageContents): ReadonlyMap<string, string> {
  const { templates } = context;
  return new Map([
    ["package.json", templates["package.json"](manifestValues(context, contents))],
    ["README.md", templates["README.md"](readmeValues(context, contents))],
    [".gitattributes", "* linguist-generated=true\n"],
  ]);
}

function manifestValues({ model }: OutputContext, { entries, manifest, hasXml }: PackageContents) {
  const { version, description, ...others } = authorMembers(manifest);
  return {
    name: JSON.stringify(model.name),
    version: JSON.stringify(version ?? model.version),
    description: JSON.stringify(description ?? `Typed, validated events of ${titles(model.releases)}.`),
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
  const example = main && exampleOf(main);
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

/** The event that shows how events are used: one that readers know, one that has an envelope, or the first. */
function exampleOf({ events, profile }: ReleaseModel): EventModel | undefined {
  const known = events.find(({ name }) => name.camel === profile.exampleEvent);
  return known ?? events.find(({ envelope }) => Object.keys(envelope).length > 0) ?? events[0];
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
