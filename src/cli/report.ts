import { isAbsolute } from "node:path";
import type { PackageModel } from "../model/event-model.js";
import { exampleEvent } from "../model/example-event.js";
import type { WriteReport } from "../output/write-package.js";
import type { PackageOptions } from "../package-options.js";
import type { Finding } from "../verify/typecheck.js";

/** A successful run. */
export interface Success {
  readonly model: PackageModel;
  readonly written: WriteReport;
  /** The output folder, as the user would write it. */
  readonly outDir: string;
  readonly milliseconds: number;
  readonly verified: boolean;
  readonly options: Pick<PackageOptions, "target" | "importExtension">;
}

/** Reports what was generated, where, how long it took, and what to do next. */
export function reportSuccess(success: Success): string {
  const { model, written, outDir, milliseconds, verified } = success;
  const events = countEvents(model);
  return lines(
    `${model.name}: ${events} of ${list(originsOf(model))}`,
    `${describeFiles(written, outDir)} in ${duration(milliseconds)}.${verified ? " Every file was type-checked." : ""}`,
    "",
    ...nextSteps(success),
  );
}

/** Returns the commands and the code that use the output. */
function nextSteps({ model, outDir, options }: Success): readonly string[] {
  const main = model.releases.find((release) => release.main) ?? model.releases[0];
  const name = (main && exampleEvent(main)?.name.camel) ?? "";
  if (options.target !== "source") {
    return [
      `  Install it   npm install ${asFolder(outDir)}`,
      `  Use it       import { ${name} } from ${JSON.stringify(model.name)};`,
    ];
  }
  const index = `${asFolder(outDir).replaceAll("\\", "/")}/index${options.importExtension ?? ".js"}`;
  return [`  Use it       import { ${name} } from ${JSON.stringify(index)};`];
}

/** Returns the sources of the events: releases by version, catalogues by file. */
function originsOf({ releases }: PackageModel): readonly string[] {
  const versions = releases.filter(({ version }) => version !== "");
  const others = releases.filter(({ version }) => version === "").map(({ title }) => title);
  // `CDEvents 0.4.1 and 0.5.1`, and not its name twice; but what has a name of its own keeps it.
  const short = versions.map(({ title, version, profile }, index) => {
    const isPlain = title === `${profile.title} ${version}`;
    return index > 0 && isPlain && versions[index - 1]?.title.startsWith(profile.title) === true ? version : title;
  });
  return [...short, ...others];
}

/** Reports that there was nothing to do. */
export function reportUpToDate(outDir: string): string {
  return lines(`${outDir} is up to date.`);
}

/** Reports that the generated code does not compile, which is a bug of the tool. */
export function reportFindings(findings: readonly Finding[], version: string): string {
  const shown = findings.slice(0, 20).map(({ file, line, message }) => `  ${file}:${line ?? 1}  ${message}`);
  const hidden = findings.length - shown.length;
  return lines(
    `cdevents-gen generated code that does not compile (${count(findings.length, "error")}). Nothing was written.`,
    "",
    ...shown,
    ...(hidden > 0 ? [`  ... and ${hidden} more`] : []),
    "",
    ...requestForReport(version),
  );
}

/** Reports an unexpected error. */
export function reportBug(error: unknown, version: string): string {
  const trace = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return lines("cdevents-gen failed.", "", indent(trace), "", ...requestForReport(version));
}

function requestForReport(version: string): readonly string[] {
  return [
    "This is a bug in cdevents-gen. Please report it at https://github.com/cdevents-gen/cdevents-gen/issues with the",
    `lines above, your schemas if possible, and: cdevents-gen ${version}, Node ${process.version}, ${process.platform}.`,
  ];
}

/** Counts events. An open event is one definition for any number of event types, and is counted apart. */
function countEvents({ releases }: PackageModel): string {
  const events = releases.flatMap(({ events }) => events);
  const open = events.filter(({ typePattern }) => typePattern !== undefined).length;
  const counts = [
    ...(events.length > open ? [count(events.length - open, "event")] : []),
    ...(open > 0 ? [count(open, "open event")] : []),
  ];
  return counts.join(" and ");
}

function describeFiles({ written, unchanged, removed, kept }: WriteReport, outDir: string): string {
  const also = [
    ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
    ...(removed.length > 0 ? [`removed ${removed.length}`] : []),
    ...(kept.length > 0 ? [`kept ${count(kept.length, "edited or foreign file")}`] : []),
  ];
  return [`Wrote ${count(written.length, "file")} to ${outDir}`, ...also].join(", ");
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Returns a path that npm does not take for the name of a package. */
function asFolder(path: string): string {
  return isAbsolute(path) || path.startsWith(".") ? path : `./${path}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
