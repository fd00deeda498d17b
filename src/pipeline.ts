import { annotateCustomEvent, annotateEvent, annotateLink } from "./catalogue/annotate.js";
import { bundledReleases, bundledSchemas } from "./catalogue/bundled.js";
import { describeEvent, wordsOf } from "./catalogue/vocabulary.js";
import { type Diagnostic, hasErrors, type Place } from "./diagnostics/diagnostic.js";
import { FindingError } from "./diagnostics/finding-error.js";
import type { RuntimeModules } from "./emit/carried-runtime.js";
import { findSlowPatterns } from "./emit/patterns/slow-patterns.js";
import { refuseSchemas } from "./emit/refuse-schemas.js";
import { chooseTemplates, unknownTemplates } from "./emit/templates.js";
import type { CatalogueDocument } from "./load/catalogue-document.js";
import { parseDocuments } from "./load/parse-documents.js";
import type { SourceText } from "./load/source-text.js";
import { buildPackage } from "./model/build-package.js";
import type { PackageModel, ReleaseModel } from "./model/event-model.js";
import { type NameOverrides, unusedNames } from "./model/name-overrides.js";
import type { PackageOptions } from "./package-options.js";
import { annotateDocument } from "./profiles/cdevents/annotate-document.js";
import { buildRelease } from "./profiles/cdevents/build-release.js";
import { recogniseEvent } from "./profiles/cdevents/recognise-event.js";
import { findStrays, groupByRelease } from "./profiles/cdevents/release-groups.js";
import { resolveEvents } from "./profiles/cdevents/resolve-events.js";
import { describesCloudEvent, reportUnusedSchemas } from "./profiles/cdevents/unused-schemas.js";
import type { Vocabulary } from "./profiles/cdevents/vocabulary.js";
import type { ExtractedCDEvents } from "./profiles/xregistry/extract-cdevents.js";
import type { ReadXRegistry } from "./profiles/xregistry/read/read-catalogue.js";
import { dialectProblem } from "./schema/dialect.js";
import { createRegistry, identifiedAs, type Registry } from "./schema/registry.js";
import { type SchemaDocument, schemaDocument } from "./schema/schema-document.js";
import { findUnneededReferences } from "./schema/unneeded-references.js";

/** Everything that a run depends on. The same request gives the same files, byte for byte, on every machine. */
export interface GenerateRequest extends PackageOptions {
  /** The user's own schemas; may be empty. */
  readonly sources: readonly SourceText[];
  /** The bundled CDEvents releases to generate as well, such as `0.5.1`. */
  readonly releases: readonly string[];
  /** The name of the generated package. */
  readonly packageName: string;
  /** The version of the generated package; it belongs to the user. */
  readonly packageVersion: string;
  /** Names of exports, by what they name: an event type, `endpoints/<id>` or `messagegroups/<id>` of a catalogue. */
  readonly names?: Readonly<Record<string, string>>;
  /** Templates that replace ours: text by file name, such as `README.md.hbs`. */
  readonly templates: ReadonlyMap<string, string>;
  /** The runtime that is carried into the package: ours, unless this says otherwise. */
  readonly runtime?: RuntimeModules;
}

/** What it takes to understand inputs, before anything is made of them. */
export type UnderstandRequest = Pick<
  GenerateRequest,
  "sources" | "releases" | "packageName" | "packageVersion" | "names"
>;

/** What a run gives: the files of the package by path, none where a diagnostic is an error, and everything found. */
export interface GenerateResult {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly model: PackageModel | undefined;
}

/** A package whose model is built and whose files are yet to be printed. */
export interface PreparedPackage {
  readonly model: PackageModel;
  /** Everything found so far. If one of them is an error, nothing can be printed. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Prints and compiles the package, file by file while the result is iterated: thousands of events need not be in memory
   * at once.
   *
   * @param report - called with each finding; none of them is an error
   * @param target - instead of the one of the request
   * @throws FindingError for a file that a template of the user has broken
   */
  readonly print: (
    report: (diagnostic: Diagnostic) => void,
    target?: PackageOptions["target"],
  ) => Promise<Iterable<readonly [path: string, text: string]>>;
}

/** Generates a package: a pure function from source texts to files. */
export async function generate(request: GenerateRequest): Promise<GenerateResult> {
  try {
    const { model, print, ...prepared } = await preparePackage(request);
    const diagnostics = [...prepared.diagnostics];
    if (hasErrors(diagnostics)) return { files: new Map(), diagnostics, model: undefined };
    const files = new Map(await print((diagnostic) => diagnostics.push(diagnostic)));
    return { files, diagnostics, model };
  } catch (error) {
    if (!(error instanceof FindingError)) throw error;
    return { files: new Map(), diagnostics: [error.diagnostic], model: undefined };
  }
}

/** Does what {@link generate} does up to printing, for callers that write the files one by one. */
export async function preparePackage(request: GenerateRequest): Promise<PreparedPackage> {
  const { model, diagnostics, located } = await understand(request);
  const templates = await chooseTemplates(request.templates);
  return {
    model,
    diagnostics: [...diagnostics, ...unknownTemplates(request.templates)],
    print: async (report, target = request.target) => {
      // Loads the compiler, which lint and export do without.
      const { emitPackage } = await import("./emit/emit-package.js");
      return emitPackage(model, {
        ...request,
        ...(target !== undefined && { target }),
        templates,
        report: (found) => report(located(found)),
      });
    },
  };
}

/** What the inputs of a run say, before anything is made of it. */
export interface Understood {
  readonly model: PackageModel;
  readonly diagnostics: readonly Diagnostic[];
  /** The schemas that it was made of: those of the inputs, and the bundled ones. */
  readonly schemas: readonly SchemaDocument[];
  /** What their references lead to. */
  readonly registry: Registry;
  /** What the catalogues say, if there are some. */
  readonly read: ReadXRegistry | undefined;
  /** Gives a finding about the model its place among the inputs. */
  readonly located: (diagnostic: Diagnostic) => Diagnostic;
}

/** Understands inputs: texts to documents, and these to the model of their events. */
export async function understand(request: UnderstandRequest): Promise<Understood> {
  const { documents, catalogues, payloadSchemas, diagnostics } = await parseDocuments(request.sources);
  const overrides = new Map(Object.entries(request.names ?? {}));
  const { read, releases, taken, ...rest } = await readCatalogues(catalogues, documents, payloadSchemas, overrides);
  const given = [...documents, ...taken.documents];
  const uris = new Set(given.map(identifiedAs));
  // Whoever hands over a schema of a release as well, upstream's own or one of his, means that one.
  const bundled = request.releases.flatMap(bundledDocuments);
  const included = bundled.filter((document) => !uris.has(identifiedAs(document)));
  const built = buildModel(request, given, included, releases, overrides);
  const { model, registry, documents: resolvable } = built;
  const found = [...rest.diagnostics, ...built.diagnostics];
  const names = unusedNames(overrides, [
    ...rest.nameKeys,
    ...model.releases.flatMap(({ events }) => events.map(({ type }) => type)),
  ]);
  const unneeded = findUnneededReferences(resolvable, registry, found);
  const unused = findUnused(documents, model, new Set([...built.used, ...rest.used]), [
    ...built.diagnostics,
    ...unneeded,
  ]);
  const located = (diagnostic: Diagnostic): Diagnostic => locateIn(taken.places, diagnostic);
  const all = [...diagnostics, ...found, ...names, ...unneeded, ...unused].map(located);
  return { model, diagnostics: all, schemas: [...documents, ...included], registry, read, located };
}

/** Reports the schemas that nothing is generated from, except those that another diagnostic is about. */
function findUnused(
  documents: readonly SchemaDocument[],
  { releases }: PackageModel,
  used: ReadonlySet<string>,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const explained = new Set(found.map(({ place }) => place?.file));
  const unused = documents.filter(({ path }) => !used.has(path) && !explained.has(path));
  if (releases.length > 0) return reportUnusedSchemas(unused);
  // Without any event there is an error already. These may be the reason.
  return [
    ...reportUnusedSchemas(unused.filter(describesCloudEvent)),
    ...unused.flatMap(({ path, value }) => dialectProblem(path, value["$schema"]) ?? []),
  ];
}

const vocabulary: Vocabulary = { wordsOf, describeEvent, annotateEvent, annotateCustomEvent, annotateLink };

interface ReadCatalogues {
  readonly read: ReadXRegistry | undefined;
  /** The schemas of CDEvents in them, which are not the business of a catalogue. */
  readonly taken: Pick<ExtractedCDEvents, "documents" | "places">;
  readonly releases: readonly ReleaseModel[];
  readonly nameKeys: readonly string[];
  /** The paths of the schema files that messages refer to. */
  readonly used: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** From the catalogues of a run to the model of their events. What reads them is loaded only if there are some. */
async function readCatalogues(
  documents: readonly CatalogueDocument[],
  schemas: readonly SchemaDocument[],
  payloadSchemas: readonly SourceText[],
  overrides: NameOverrides,
): Promise<ReadCatalogues> {
  if (documents.length === 0) {
    return {
      read: undefined,
      taken: { documents: [], places: new Map() },
      releases: [],
      nameKeys: [],
      used: [],
      diagnostics: [],
    };
  }
  const { buildCatalogue, readCatalogue, extractCDEvents } = await import("./profiles/xregistry/xregistry.js");
  const read = readCatalogue(documents, schemas, payloadSchemas);
  const everyRelease = (): readonly SchemaDocument[] => [...schemas, ...bundledReleases.flatMap(bundledDocuments)];
  const taken = extractCDEvents(read.catalogue, (document, type) => {
    const event = recogniseEvent(document, everyRelease);
    return event?.typePattern === undefined
      ? event !== undefined && event.type === type?.value
      : type?.template === true;
  });
  const built = await buildCatalogue(
    taken.catalogue,
    new Map(documents.map(({ path, name }) => [path, name])),
    overrides,
  );
  const refused = built.data.flatMap(({ schema, definitions, places }) => refuseSchemas([schema], definitions, places));
  const diagnostics = [...read.diagnostics, ...built.diagnostics, ...refused];
  const used = built.data.flatMap(({ source, definitions, places }) => {
    const others = Object.values(definitions).map((definition) => places.of(definition)?.file);
    return [source.place.file, ...others.filter((file) => file !== undefined)];
  });
  return { read, taken, releases: [built.release], nameKeys: built.nameKeys, used, diagnostics };
}

/** Where a schema that was taken out of a catalogue stands in it. */
function locateIn(places: ReadonlyMap<string, Place>, diagnostic: Diagnostic): Diagnostic {
  const { place } = diagnostic;
  const outer = place && places.get(place.file);
  if (place === undefined || outer === undefined) return diagnostic;
  return {
    ...diagnostic,
    place: { ...place, file: outer.file, pointer: `${outer.pointer ?? ""}${place.pointer ?? ""}` },
  };
}

interface BuiltModel extends Pick<Understood, "model" | "diagnostics" | "registry"> {
  /** The schemas of the inputs, as they are in the registry. */
  readonly documents: readonly SchemaDocument[];
  /** The paths of the schemas that events are generated from. */
  readonly used: readonly string[];
}

/** From schemas to the model: releases, resolved schemas, events. */
function buildModel(
  { releases, packageName, packageVersion }: UnderstandRequest,
  inputs: readonly SchemaDocument[],
  included: readonly SchemaDocument[],
  others: readonly ReleaseModel[],
  overrides: NameOverrides,
): BuiltModel {
  const documents = inputs.map((document) => annotateDocument(document, vocabulary));
  const absent = documents.length === 0 ? [] : bundledReleases.filter((release) => !releases.includes(release));
  const bundled = new Set(included);
  const isBundled = (document: SchemaDocument): boolean => bundled.has(document);
  const registry = createRegistry([...documents, ...included], () => absent.flatMap(bundledDocuments));
  const built = groupByRelease([...documents, ...included], bundledReleases).map((group) => {
    const { resolved, diagnostics: others } = resolveEvents(group.documents, registry, isBundled);
    const { release, schemas, diagnostics } = buildRelease(group.version, resolved, vocabulary, isBundled, overrides);
    const refused = refuseSchemas(schemas, resolved.definitions, resolved.places);
    const slow = findSlowPatterns(schemas, resolved.definitions, resolved.places);
    const used = [...resolved.documents].map(({ path }) => path);
    return { release, used, diagnostics: [...resolved.diagnostics, ...others, ...diagnostics, ...refused, ...slow] };
  });
  const all = [...built.map(({ release }) => release), ...others];
  const { model, diagnostics } = buildPackage(packageName, packageVersion, all);
  const strays = findStrays([...documents, ...included], bundledReleases);
  const found = [...registry.diagnostics, ...built.flatMap((release) => release.diagnostics), ...strays];
  // A schema that could not be understood is no event; that no event was found would then only be noise.
  const reported = hasErrors(found) ? found : [...found, ...diagnostics];
  return { model, registry, documents, used: built.flatMap(({ used }) => used), diagnostics: reported };
}

function bundledDocuments(release: string): readonly SchemaDocument[] {
  return bundledSchemas(release).map(({ name, schema }) =>
    schemaDocument({ name: `cdevents-${release}/${name}`, value: schema }),
  );
}
