import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { PackagePart } from "../emit/package-part.js";
import type { Frame } from "./package-writer.js";

/** What is handed from one thread to the other at a time. */
export type Batch =
  | { readonly kind: "parts"; readonly parts: readonly PackagePart[] }
  /** There are no more parts. */
  | { readonly kind: "end" }
  /** There will be no more parts, although some are missing. */
  | { readonly kind: "broken off" };

/** What counts what was sent, in memory that both threads see, so that the receiver can sleep until there is something. */
export type SentCount = Int32Array<SharedArrayBuffer>;

/** A counter for a new channel. */
export function sentCount(): SentCount {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Sends what the receiver prints by itself; it comes before all batches. */
export function sendFrame(port: Sender, sent: SentCount, frame: Frame): void {
  send(port, sent, frame);
}

/** Sends a batch. */
export function sendBatch(port: Sender, sent: SentCount, batch: Batch): void {
  send(port, sent, batch);
}

type Sender = Pick<MessagePort, "postMessage">;

function send(port: Sender, sent: SentCount, message: Frame | Batch): void {
  port.postMessage(message);
  Atomics.add(sent, 0, 1);
  Atomics.notify(sent, 0);
}

/** Sleeps until the frame is there. */
export function receiveFrame(port: MessagePort, sent: SentCount): Frame {
  return receive(port, sent, 0);
}

/**
 * The parts that are sent, until the last one, and others in between, whenever there would be nothing to do but to wait.
 * Whoever goes through them need not know that some come from another thread.
 *
 * @param others - parts that are printed on this thread; all of them are gone through in the end
 * @param taken - called whenever a batch was taken, for the sender not to run far ahead
 * @throws Error where the sender broke off
 */
export function* receiveParts(
  port: MessagePort,
  sent: SentCount,
  others: Iterator<PackagePart, void> & Iterable<PackagePart>,
  taken: () => void,
): Generator<PackagePart, void> {
  // The frame was the first.
  for (let count = 1; ; count++) {
    while (Atomics.load(sent, 0) === count) {
      const other = others.next();
      if (other.done === true) break;
      yield other.value;
    }
    const batch: Batch = receive(port, sent, count);
    taken();
    if (batch.kind === "broken off") throw new Error("The parts of the package broke off.");
    if (batch.kind === "end") return yield* others;
    yield* batch.parts;
  }
}

/** Sleeps until there is more than was received before. What it is, is up to whoever sends. */
function receive<T>(port: MessagePort, sent: SentCount, count: number): T {
  Atomics.wait(sent, 0, count);
  const received: { readonly message: T } | undefined = receiveMessageOnPort(port);
  if (received === undefined) throw new Error("A message was counted that was not sent.");
  return received.message;
}
