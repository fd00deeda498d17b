import { openWriterThread } from "./open-writer-thread.js";
import type { PackageWriter, WriteTarget } from "./package-writer.js";

/** Opens a thread that writes; where the system does not let us have another thread, a writer on this one. */
export async function openWriter(target: WriteTarget): Promise<PackageWriter> {
  try {
    return openWriterThread(target);
  } catch {
    const { writeHere } = await import("./write-here.js");
    return writeHere(target);
  }
}
