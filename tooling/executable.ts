import { chmodSync } from "node:fs";
import { join } from "node:path";
import type { FinishingPlugin } from "./declarations.js";

/** Makes a file of the bundle executable, as a command has to be that is run without npm having installed it. */
export function executable(file: string): FinishingPlugin {
  return {
    name: "executable",
    writeBundle({ dir = "dist" }) {
      chmodSync(join(dir, file), 0o755);
    },
  };
}
