import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The file that holds the licences of all bundled packages. */
export const thirdPartyFile = "THIRD-PARTY.txt";

/** The part of rolldown's plugin interface that is used here. */
interface LicencePlugin {
  readonly name: string;
  generateBundle(this: AssetEmitter, options: unknown, bundle: { readonly [file: string]: BundledFile }): void;
}

interface AssetEmitter {
  emitFile(file: { readonly type: "asset"; readonly fileName: string; readonly source: string }): unknown;
}

interface BundledFile {
  readonly type: "chunk" | "asset";
  /** The modules that a chunk consists of. */
  readonly moduleIds?: readonly string[];
}

/** Adds a file with name, version and licence text of every package whose code is in the bundle. */
export function thirdPartyLicences(): LicencePlugin {
  return {
    name: "third-party-licences",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? []);
      const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
      const texts = [...new Set([...folders].map(describePackage))].sort();
      const intro = "cdevents-gen contains code of the following packages.\n";
      this.emitFile({
        type: "asset",
        fileName: thirdPartyFile,
        source: [intro, ...texts].join(`\n${"-".repeat(80)}\n\n`),
      });
    },
  };
}

/** Returns the folder of the package that a module belongs to, or `undefined` for a module of our own. */
function packageFolder(id: string): string | undefined {
  return /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id)?.[0];
}

function describePackage(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version} (${license})\n\n${licenceText(folder)}\n`;
}

function licenceText(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name));
  // A few packages are published without the licence file of their repository.
  const paths = files.length > 0 ? files.map((name) => join(folder, name)) : [join(copies, `${basename(folder)}.txt`)];
  return paths.map((path) => readFileSync(path, "utf8").trim()).join("\n\n");
}

const copies = "tooling/licences";
