import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Run by `npm pack` and `npm publish`: `strip` replaces package.json by the one that is published, `restore` puts the original
 * back. Scripts and devDependencies are of no use to those who install the package, and npm warns about scripts.
 */
const manifest = fileURLToPath(new URL("../package.json", import.meta.url));
const original = `${manifest}.orig`;
const next = `${manifest}.next`;

function restore(): void {
  if (existsSync(original)) renameSync(original, manifest);
}

function strip(): void {
  // Left behind by a run that was killed.
  restore();
  const text = readFileSync(manifest, "utf8");
  const { scripts: _, devDependencies: __, ...published } = JSON.parse(text);
  writeFileSync(original, text);
  writeFileSync(next, `${JSON.stringify(published, undefined, 2)}\n`);
  // In one step: other processes may read the file meanwhile.
  renameSync(next, manifest);
}

if (process.argv[2] === "strip") strip();
else restore();
