import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A new empty folder, which goes away with the test. */
export function makeSandbox(): string {
  const folder = mkdtempSync(join(tmpdir(), "disk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, as anybody could. */
export function place(folder: string, files: { readonly [path: string]: string | Uint8Array }): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Everything below a folder: text by path, `-> target` for links, `/` after the path of an empty folder. */
export function treeOf(folder: string): { readonly [path: string]: string } {
  const tree: { [path: string]: string } = {};
  const visit = (prefix: string): void => {
    const names = readdirSync(join(folder, prefix)).sort();
    if (names.length === 0 && prefix !== "") tree[prefix] = "";
    for (const name of names) {
      const path = prefix + name;
      const stats = lstatSync(join(folder, path));
      if (stats.isDirectory()) visit(`${path}/`);
      else
        tree[path] = stats.isSymbolicLink()
          ? `-> ${readlinkSync(join(folder, path))}`
          : readFileSync(join(folder, path), "utf8");
    }
  };
  visit("");
  return tree;
}
