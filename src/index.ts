/**
 * The programmatic interface: the steps of the command line tool.
 *
 * ```ts
 * import { generate, newestRelease, readInputs, writePackage } from "cdevents-gen";
 *
 * const { sources } = readInputs(["./schemas"], process.cwd());
 * const { files, diagnostics } = await generate({
 *   sources,
 *   releases: [newestRelease()],
 *   packageName: "@acme/events",
 *   packageVersion: "1.0.0",
 *   templates: new Map(),
 * });
 * for (const { code, message, fix } of diagnostics) console.error(`${code}: ${message} ${fix}`);
 * if (files.size > 0) writePackage("./events", files);
 * ```
 *
 * @packageDocumentation
 */

export type { DiagnosticCode } from "./diagnostics/codes.js";
export { type Diagnostic, hasErrors, type Place } from "./diagnostics/diagnostic.js";
export type { Severity } from "./diagnostics/kind.js";
export type { GenerateRequest, GenerateResult } from "./generate-request.js";
export { type Inputs, readInputs } from "./input/read-inputs.js";
export type { SourceText } from "./load/source-text.js";
export { readPackageMembers } from "./output/package-members.js";
export { type WriteOptions, type WriteReport, writePackage } from "./output/write-package.js";
export type { PackageMembers, PackageOptions } from "./package-options.js";
export { generate } from "./pipeline.js";
export { bundledReleases, newestRelease } from "./profiles/cdevents/bundled/bundled.js";
