import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { isFileError } from "./file-error.js";
import { type Inputs, readInputs } from "./read-inputs.js";

/** Reads the templates (`*.hbs`) of a folder; each is named as its file is. Never throws, as {@link readInputs}. */
export function readTemplates(folder: string, cwd: string): Inputs {
  try {
    const names = readdirSync(resolve(cwd, folder)).filter((name) => name.endsWith(".hbs"));
    return readInputs(
      names.map((name) => join(folder, name)),
      cwd,
    );
  } catch (error) {
    if (!isFileError(error)) throw error;
    // It says why, as of any other path that cannot be read.
    return readInputs([folder], cwd);
  }
}
