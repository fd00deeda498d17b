import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathKey } from "./output-path.js";

/** What is at a path of the output folder. Links count as `other`: they are never followed. */
export type OutputEntry =
  | {
      readonly kind: "file" | "folder" | "other";
      /** `false` if it has another spelling and is only found because the file system ignores case. */
      readonly exact: boolean;
    }
  /** A parent folder of the path is a file or a link. */
  | { readonly kind: "blocked"; readonly by: string };

/** The content of an output folder. Each folder of it is listed at most once. */
export interface OutputTree {
  find(path: string): OutputEntry | undefined;
}

type Kind = "file" | "folder" | "other";
type Folder = { readonly exact: ReadonlyMap<string, Kind>; readonly keys: ReadonlySet<string> };
type Listing = Folder | { readonly blockedBy: string } | undefined;

/** Opens an output folder. Folders are listed when one of their files is looked up. */
export function openOutputTree(root: string): OutputTree {
  const listings = new Map<string, Listing>();

  const find = (path: string): OutputEntry | undefined => {
    const slash = path.lastIndexOf("/");
    const listing = list(slash === -1 ? "" : path.slice(0, slash));
    if (listing === undefined) return undefined;
    if ("blockedBy" in listing) return { kind: "blocked", by: listing.blockedBy };
    const name = path.slice(slash + 1);
    const kind = listing.exact.get(name);
    if (kind !== undefined) return { kind, exact: true };
    // A file of another spelling exists. The file system knows whether it is the same one.
    return listing.keys.has(pathKey(name)) ? findOtherSpelling(join(root, path)) : undefined;
  };

  const list = (folder: string): Listing => {
    if (!listings.has(folder)) listings.set(folder, look(folder));
    return listings.get(folder);
  };

  const look = (folder: string): Listing => {
    const entry: OutputEntry | undefined = folder === "" ? { kind: "folder", exact: true } : find(folder);
    if (entry === undefined) return undefined;
    if (entry.kind === "folder") return listFolder(join(root, folder));
    return { blockedBy: entry.kind === "blocked" ? entry.by : folder };
  };

  return { find };
}

function listFolder(path: string): Folder {
  const entries = readdirSync(path, { withFileTypes: true });
  return {
    exact: new Map(entries.map((entry) => [entry.name, kindOf(entry)])),
    keys: new Set(entries.map(({ name }) => pathKey(name))),
  };
}

function findOtherSpelling(path: string): OutputEntry | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats && { kind: kindOf(stats), exact: false };
}

function kindOf(entry: Pick<Dirent, "isFile" | "isDirectory">): Kind {
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}
