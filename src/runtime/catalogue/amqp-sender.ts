// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";

/** A rhea sender, or a compatible one, attached to the node to send to. */
export interface AmqpSender {
  readonly send: (message: AmqpOutgoing) => AmqpDelivery;
  readonly on: (event: string, listener: (context: AmqpContext) => void) => unknown;
  readonly removeListener: (event: string, listener: (context: AmqpContext) => void) => unknown;
  readonly is_open?: () => boolean;
  /** Emits the same events without stopping them from reaching listeners of the session, connection or container. */
  readonly observers?: Pick<AmqpSender, "on" | "removeListener">;
}

/** A message that rhea can send. */
export interface AmqpOutgoing {
  readonly body: unknown;
  readonly [member: string]: unknown;
}

/** The state of a message that was sent. */
export interface AmqpDelivery {
  readonly id: number;
  /** Whether no answer is expected. */
  readonly settled: boolean;
  /** The answer of the broker, with its error if it rejected the message. */
  readonly remote_state?: unknown;
}

interface AmqpContext {
  readonly delivery?: AmqpDelivery | undefined;
}

/** The events that end the wait for an answer. */
const endings: readonly string[] = [
  "accepted",
  "rejected",
  "released",
  "modified",
  "settled",
  "sender_error",
  "sender_close",
  "sender_open",
];

/**
 * Sends a message, and resolves when the broker has accepted it.
 *
 * rhea does not report a message as lost when the connection is lost. Here it is lost when the link is opened again.
 * Pass a signal to stop waiting earlier.
 *
 * @throws EventError `send-failed` if the broker refuses the message or closes the link. Its `cause` is the broker's
 * answer.
 */
export async function sendAndSettle(sender: AmqpSender, message: AmqpOutgoing, signal?: AbortSignal): Promise<void> {
  const events = sender.observers ?? sender;
  const wasOpen = sender.is_open?.() === true;
  const listeners = new Map<string, (context: AmqpContext) => void>();
  const stop = (): void => {
    for (const [event, listener] of listeners) events.removeListener(event, listener);
    signal?.removeEventListener("abort", stop);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      let delivery: AmqpDelivery | undefined;
      for (const event of endings) {
        listeners.set(event, (context) => {
          if (event === "sender_open" && !wasOpen) return;
          const isOfLink = event.startsWith("sender_");
          if (!isOfLink && (delivery === undefined || context.delivery?.id !== delivery.id)) return;
          if (event === "accepted" || event === "settled") resolve();
          else {
            const cause = context.delivery?.remote_state;
            reject(new EventError("send-failed", `the message was not accepted: ${event}`, [], { cause }));
          }
        });
      }
      for (const [event, listener] of listeners) events.on(event, listener);
      signal?.addEventListener("abort", stop, { once: true });
      delivery = sender.send(message);
      // There is no answer to a message that is sent settled.
      if (delivery.settled) resolve();
    });
  } finally {
    stop();
  }
}
