import { parentPort, workerData } from "node:worker_threads";
import { FindingError } from "../diagnostics/finding-error.js";
import { openFrame } from "./open-frame.js";
import { receiveFrame, receiveParts } from "./part-channel.js";
import { writeParts } from "./write-parts.js";
import type { WriterMessage, WriterTask } from "./writer-messages.js";

// The start of the thread that `open-writer-thread.ts` opens, and a file of its own in the built tool.
if (parentPort === null) throw new Error("This is no program of its own.");
const port = parentPort;
const tell = (message: WriterMessage): void => port.postMessage(message);
const { target, sent }: WriterTask = workerData;

async function write(): Promise<void> {
  // Loaded and ready; but before there is something to write, nothing of the output is touched.
  const frame = await openFrame(receiveFrame(port, sent));
  const parts = receiveParts(port, sent, frame.parts, () => tell({ kind: "taken" }));
  const report = writeParts(parts, target);
  tell({ kind: "written", report: { ...report, diagnostics: [...frame.found, ...report.diagnostics] } });
}

write().catch((error: unknown) =>
  tell(error instanceof FindingError ? { kind: "refused", diagnostic: error.diagnostic } : { kind: "failed", error }),
);
