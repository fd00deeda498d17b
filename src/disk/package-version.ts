import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFileError } from "./file-error.js";

/** @see https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const semanticVersion =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(\+[\da-zA-Z-]+(\.[\da-zA-Z-]+)*)?$/;

/**
 * The version in the package.json of an output folder, or `undefined` where there is none. It belongs to the user, who
 * raises it with every publication, so it is carried over into what is generated next.
 */
export function readPackageVersion(outDir: string): string | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(outDir, "package.json"), "utf8"));
    const version =
      typeof content === "object" && content !== null && "version" in content ? content.version : undefined;
    return typeof version === "string" && semanticVersion.test(version) ? version : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error)) return undefined;
    throw error;
  }
}
