import { writePackage } from "../../../src/output/write-package.js";
import { isVersion, packageOf } from "./package-versions.js";

// A process that writes versions of a package one after the other, for ever where they end in `...`: `<folder> <versions>`.
const [, , folder = "", versions = ""] = process.argv;

do {
  for (const version of versions.replace("...", "")) {
    if (!isVersion(version)) throw new Error(`no such version: ${version}`);
    const { kept, diagnostics } = writePackage(folder, packageOf(version), { version, inputs: version.repeat(64) });
    if (kept.length + diagnostics.length > 0) throw new Error(JSON.stringify({ kept, diagnostics }));
  }
} while (versions.endsWith("..."));
