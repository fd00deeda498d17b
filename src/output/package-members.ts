import { join } from "node:path";
import { authorMembers, isDefaultDescription, isSemanticVersion, type PackageMembers } from "../package-options.js";
import { readRegularFile } from "./file-error.js";
import { readManifest } from "./manifest.js";

/**
 * Returns the members that the author added to the generated `package.json` of an output folder. They are kept when it is
 * generated again. Returns nothing for a `package.json` that was not generated.
 */
export function readPackageMembers(outDir: string): PackageMembers {
  if (readManifest(outDir)?.files.has("package.json") !== true) return {};
  const { version, description, ...others } = authorMembers(
    parseMembers(readRegularFile(join(outDir, "package.json"))),
  );
  return {
    ...(isSemanticVersion(version) && { version }),
    ...(description !== undefined && !isDefaultDescription(description) && { description }),
    ...others,
  };
}

/** Tells whether a `package.json` has a member of its author that another one lacks. */
export function losesMembers(before: string, after: string): boolean {
  const kept = parseMembers(after);
  return Object.keys(authorMembers(parseMembers(before))).some((member) => !Object.hasOwn(kept, member));
}

function parseMembers(text: string | undefined): PackageMembers {
  try {
    const content: unknown = JSON.parse(text ?? "null");
    return isMembers(content) ? content : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isMembers(value: unknown): value is PackageMembers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
