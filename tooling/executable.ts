import { chmodSync } from "node:fs";
import { join } from "node:path";
import type { FinishingPlugin } from "./declarations.js";

/** Makes a file of the bundle executable, so that it can be run without an installation by npm. */
export function executable(file: string): FinishingPlugin {
  return {
    name: "executable",
    writeBundle({ dir = "dist" }) {
      chmodSync(join(dir, file), 0o755);
    },
  };
}
