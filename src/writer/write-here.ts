import type { PackagePart } from "../emit/package-part.js";
import type { PackageWriter, WriteTarget } from "./package-writer.js";

/** A writer on the thread that it is opened on: for where there is no built tool to start another thread with. */
export async function writeHere(target: WriteTarget): Promise<PackageWriter> {
  const { writeParts } = await import("./write-parts.js");
  return {
    async write(parts) {
      const printed: PackagePart[] = [];
      for await (const part of parts) printed.push(part);
      return writeParts(printed, target);
    },
    async close() {},
  };
}
