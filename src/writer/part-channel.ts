import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { PackagePart } from "../emit/package-part.js";

/** What is handed from one thread to the other at a time. */
export type Batch =
  | { readonly kind: "parts"; readonly parts: readonly PackagePart[] }
  /** There are no more parts. */
  | { readonly kind: "end" }
  /** There will be no more parts, although some are missing. */
  | { readonly kind: "broken off" };

/** What counts the batches that were sent, in memory that both threads see, so that the receiver can sleep until there is one. */
export type SentCount = Int32Array<SharedArrayBuffer>;

/** A counter for a new channel. */
export function sentCount(): SentCount {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Sends a batch, and wakes the receiver. */
export function sendBatch(port: Pick<MessagePort, "postMessage">, sent: SentCount, batch: Batch): void {
  port.postMessage(batch);
  Atomics.add(sent, 0, 1);
  Atomics.notify(sent, 0);
}

/** Sleeps until the first batch was sent. */
export function waitForFirst(sent: SentCount): void {
  Atomics.wait(sent, 0, 0);
}

/**
 * The parts that are sent, until the last one. Sleeps while there is none: whoever goes through them need not know that they
 * come from another thread.
 *
 * @param taken - called whenever a batch was taken, for the sender not to run far ahead
 * @throws Error where the sender broke off
 */
export function* receiveParts(port: MessagePort, sent: SentCount, taken: () => void): Generator<PackagePart, void> {
  for (let count = 0; ; count++) {
    Atomics.wait(sent, 0, count);
    const received: { readonly message: Batch } | undefined = receiveMessageOnPort(port);
    if (received === undefined) throw new Error("A batch was counted that was not sent.");
    taken();
    const { message } = received;
    if (message.kind === "end") return;
    if (message.kind === "broken off") throw new Error("The parts of the package broke off.");
    yield* message.parts;
  }
}
