import { join } from "node:path";
import { readRegularFile } from "./file-error.js";

/** @see https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const semanticVersion =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(\+[\da-zA-Z-]+(\.[\da-zA-Z-]+)*)?$/;

/** Returns the version in the package.json of an output folder. It belongs to the user and is kept when generating again. */
export function readPackageVersion(outDir: string): string | undefined {
  try {
    const content: unknown = JSON.parse(readRegularFile(join(outDir, "package.json")) ?? "null");
    const version =
      typeof content === "object" && content !== null && "version" in content ? content.version : undefined;
    return typeof version === "string" && semanticVersion.test(version) ? version : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
