import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WorkFolder } from "./work-folder.js";
import type { Stage } from "./write-plan.js";

/** Writes texts aside, laid out as in the output, from where whole files and whole folders can be renamed into place. */
export function staging({ staged, lock }: WorkFolder): Stage {
  const made = new Set<string>();
  return (path, text) => {
    const target = join(staged, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, text);
    // The texts may be made one by one, for longer than others would wait for a run that shows no sign of life.
    lock.refresh();
  };
}
