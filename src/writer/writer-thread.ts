import { parentPort, workerData } from "node:worker_threads";
import { FindingError } from "../diagnostics/finding-error.js";
import { receiveParts, waitForFirst } from "./part-channel.js";
import { writeParts } from "./write-parts.js";
import type { WriterMessage, WriterTask } from "./writer-messages.js";

// The start of the thread that `open-writer-thread.ts` opens, and a file of its own in the built tool.
if (parentPort === null) throw new Error("This is no program of its own.");
const port = parentPort;
const tell = (message: WriterMessage): void => port.postMessage(message);
const { target, sent }: WriterTask = workerData;

// Loaded and ready; but before there is something to write, nothing of the output is touched.
waitForFirst(sent);
try {
  const parts = receiveParts(port, sent, () => tell({ kind: "taken" }));
  tell({ kind: "written", report: writeParts(parts, target) });
} catch (error) {
  tell(error instanceof FindingError ? { kind: "refused", diagnostic: error.diagnostic } : { kind: "failed", error });
}
