import { Worker } from "node:worker_threads";
import { FindingError } from "../diagnostics/finding-error.js";
import type { WriteReport } from "../disk/write-package.js";
import type { PackagePart } from "../emit/package-part.js";
import { beforeTheEnd } from "./interruption.js";
import type { PackageWriter, Parts, WriteTarget } from "./package-writer.js";
import { sendBatch, sendFrame, sentCount } from "./part-channel.js";
import type { WriterMessage, WriterTask } from "./writer-messages.js";

/** How many parts are sent at a time: more would let the writer start later, fewer cost more for each. */
const batchSize = 8;

/** How many batches may be on their way: their texts are all in memory. */
const mostAhead = 64;

/**
 * Starts a thread that prints the frame of a package, and compiles and writes the whole of it, while this one still prints the
 * modules of its events. It loads what that takes while this one still understands the inputs.
 *
 * @param script - what the thread runs: `writer-thread.ts` as it was built
 */
export function openWriterThread(target: WriteTarget, script: URL = builtScript()): PackageWriter {
  const sent = sentCount();
  const worker = new Worker(script, {
    workerData: { target, sent } satisfies WriterTask,
  });
  const state = { ahead: 0, ended: false, wake: (): void => {} };
  const outcome = new Promise<WriteReport>((resolve, reject) => {
    worker.on("message", (message: WriterMessage) => {
      if (message.kind === "taken") state.ahead--;
      else if (message.kind === "written") resolve(message.report);
      else reject(message.kind === "refused" ? new FindingError(message.diagnostic) : message.error);
      state.wake();
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The thread that writes has ended too early.")));
  }).finally(() => {
    state.ended = true;
    state.wake();
  });
  // Whoever writes hears of it; until then it is nobody's fault.
  outcome.catch(() => {});

  const wake = (): Promise<void> => new Promise((resolve) => (state.wake = resolve));
  return {
    write: (frame, events) =>
      beforeTheEnd(async (goOn) => {
        try {
          sendFrame(worker, sent, frame);
          for await (const batch of batches(events)) {
            await goOn();
            while (state.ahead >= mostAhead && !state.ended) await wake();
            if (state.ended) break;
            state.ahead++;
            sendBatch(worker, sent, { kind: "parts", parts: batch });
          }
          sendBatch(worker, sent, { kind: "end" });
        } catch (error) {
          sendBatch(worker, sent, { kind: "broken off" });
          await outcome.catch(() => {});
          throw error;
        }
        return outcome;
      }),
    async close() {
      if (!state.ended) await worker.terminate();
    },
  };
}

function builtScript(): URL {
  return new URL("./writer.cjs", import.meta.url);
}

async function* batches(parts: Parts): AsyncGenerator<readonly PackagePart[], void> {
  let batch: PackagePart[] = [];
  for await (const part of parts) {
    batch.push(part);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
