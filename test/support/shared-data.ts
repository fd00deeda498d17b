import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The path of a folder or file of upstream data, which lies beside the checkout and is never part of it, or `undefined`
 * where it is not there. Tests that need it say so: `describe.skipIf(data === undefined)("… (needs shared data)", …)`.
 */
export function sharedData(path: string): string | undefined {
  const found = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
  return existsSync(found) ? found : undefined;
}
