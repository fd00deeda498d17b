import type { PackagePart } from "../emit/package-part.js";
import type { PackageWriter, WriteTarget } from "./package-writer.js";

/** A writer on the thread that it is opened on: for where there is no built tool to start another thread with. */
export async function writeHere(target: WriteTarget): Promise<PackageWriter> {
  const [{ openFrame }, { writeParts }] = await Promise.all([import("./open-frame.js"), import("./write-parts.js")]);
  return {
    async write(frame, events) {
      const { parts, found } = await openFrame(frame);
      const printed: PackagePart[] = [];
      for await (const part of events) printed.push(part);
      const report = writeParts([...parts, ...printed], target);
      return { ...report, diagnostics: [...found, ...report.diagnostics] };
    },
    async close() {},
  };
}
