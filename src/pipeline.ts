import { type Diagnostic, hasErrors } from "./diagnostics/diagnostic.js";
import { FindingError } from "./diagnostics/finding-error.js";
import { findSlowPatterns } from "./emit/patterns/slow-patterns.js";
import { refuseSchemas } from "./emit/refuse-schemas.js";
import { chooseTemplates, unknownTemplates } from "./emit/templates.js";
import type { GenerateRequest, GenerateResult, ModelRequest, PreparedPackage } from "./generate-request.js";
import { parseDocuments } from "./load/parse-documents.js";
import { buildPackage } from "./model/build-package.js";
import type { PackageModel } from "./model/event-model.js";
import { unusedNames } from "./model/name-overrides.js";
import { findUnusedSchemas } from "./profiles/cdevents/unused-schemas.js";
import { locateExtracted, type Profile, type ProfileResult } from "./profiles/profile.js";
import { profiles } from "./profiles/profiles.js";
import { findUnneededReferences } from "./schema/unneeded-references.js";

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
  const { model, diagnostics, results } = await loadModel(request);
  const templates = await chooseTemplates(request.templates);
  return {
    model,
    diagnostics: [...diagnostics, ...unknownTemplates(request.templates)],
    print: async (report, changes = {}) => {
      // Loads the compiler, which lint and export do without.
      const { emitPackage } = await import("./emit/emit-package.js");
      const located = (found: Diagnostic): void => report(locateExtracted(results, found));
      return emitPackage(model, { ...request, ...changes, templates, report: located });
    },
  };
}

/** The model of the events in the inputs of a run. */
export interface LoadedModel {
  readonly model: PackageModel;
  readonly diagnostics: readonly Diagnostic[];
  /** What each input format was read as. */
  readonly results: readonly ProfileResult[];
}

/** Parses the inputs, builds the releases of each input format, and combines them into the model of a package. */
export async function loadModel(request: ModelRequest, from: readonly Profile[] = profiles): Promise<LoadedModel> {
  const parsed = await parseDocuments(
    request.sources,
    from.flatMap(({ format }) => format ?? []),
  );
  const names = new Map(Object.entries(request.names ?? {}));
  const { payloadSchemas } = parsed;
  const results: ProfileResult[] = [];
  for (const profile of from) {
    const documents = parsed.catalogues.filter(({ format }) => format === profile.format?.name);
    const schemas = [...parsed.documents, ...results.flatMap(({ extracted }) => extracted?.documents ?? [])];
    results.push(await profile.build({ documents, schemas, payloadSchemas, releases: request.releases, names }));
  }
  const releases = results.flatMap((result) => result.releases);
  const { model, diagnostics } = buildPackage(request.packageName, request.packageVersion, releases);
  const found = results.flatMap((result) => [
    ...result.diagnostics,
    ...result.resolved.flatMap(({ schemas, definitions, places }) => [
      ...refuseSchemas(schemas, definitions, places),
      ...findSlowPatterns(schemas, definitions, places),
    ]),
  ]);
  // Why there is no event is clear if an error was found in what could define one.
  found.push(...diagnostics.filter(({ code }) => code !== "no-events" || !hasErrors(found)));
  for (const { schemas } of results) {
    if (schemas !== undefined) found.push(...findUnneededReferences(schemas.documents, schemas.registry, found));
  }
  const types = model.releases.flatMap(({ events }) => events.map(({ type }) => type));
  const all = [
    ...parsed.diagnostics,
    ...found,
    ...unusedNames(names, [...results.flatMap(({ nameKeys }) => nameKeys ?? []), ...types]),
    ...findUnusedSchemas(parsed.documents, model, new Set(results.flatMap(({ used }) => used)), found),
  ];
  return { model, diagnostics: all.map((diagnostic) => locateExtracted(results, diagnostic)), results };
}
