import type { EventModel, PackageModel, ReleaseModel } from "../model/event-model.js";
import { jsonBlock } from "../print/literals.js";
import { authorInput } from "./author-input.js";
import { endpointExamples } from "./endpoint-example.js";
import type { EventExamples } from "./examples/event-examples.js";
import { packageExports } from "./package-exports.js";
import type { Templates } from "./templates.js";

/** Prints the files of a package that are about the package itself. */
export function packageFiles(
  model: PackageModel,
  examples: ReadonlyMap<EventModel, EventExamples>,
  runtime: readonly string[],
  templates: Templates,
): ReadonlyMap<string, string> {
  const main = model.releases.find((release) => release.main) ?? model.releases[0];
  const carrier = [main, ...model.releases].find((release) => (release?.endpoints.length ?? 0) > 0);
  const releases = model.releases.map(({ title }) => title).join(", ");
  const exports = packageExports(model, runtime);
  const example = main && exampleOf(main);
  return new Map([
    [
      "package.json",
      templates["package.json"]({
        name: JSON.stringify(model.name),
        version: JSON.stringify(model.version),
        description: JSON.stringify(`Typed, validated events of ${releases}.`),
        exports: JSON.stringify(exports, undefined, 2).replaceAll("\n", "\n  "),
      }),
    ],
    [
      "README.md",
      templates["README.md"]({
        name: model.name,
        releases,
        subpath: main?.subpath ?? "",
        exampleCamel: example?.name.camel ?? "",
        exampleInput:
          main === undefined || example === undefined
            ? "{}"
            : jsonBlock(authorInput(main, example, examples.get(example)?.minimal ?? {})),
        enveloped: main?.profile.runtime.envelope !== undefined,
        exampleMember: main?.profile.detail ?? "",
        subpaths: otherSubpaths(Object.keys(exports), model.name),
        endpointExamples: carrier === undefined ? [] : endpointExamples(carrier, specifierOf(carrier, model), examples),
        endpoints: (carrier?.endpoints ?? []).map(({ name, protocol, description }) => ({
          camel: name.camel,
          protocol,
          about: cell(description),
        })),
        events: (main?.events ?? []).map(({ name, type, description }) => ({
          camel: name.camel,
          type,
          about: cell(description),
        })),
      }),
    ],
  ]);
}

/** The event that shows how events are used: one that readers know, one that has an envelope, or the first. */
function exampleOf({ events, profile }: ReleaseModel): EventModel | undefined {
  const known = events.find(({ name }) => name.camel === profile.exampleEvent);
  return known ?? events.find(({ envelope }) => Object.keys(envelope).length > 0) ?? events[0];
}

/** What the endpoints of a release are imported from. */
function specifierOf({ main, subpath }: ReleaseModel, { name }: PackageModel): string {
  return main ? `${name}/endpoints` : `${name}/${subpath}/endpoints`;
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
