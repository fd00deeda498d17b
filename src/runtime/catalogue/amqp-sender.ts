// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/** A sender with the interface of rhea, attached to the node that the messages are for. */
export interface AmqpSender {
  readonly send: (message: AmqpOutgoing) => AmqpDelivery;
  readonly on: (event: string, listener: (context: AmqpContext) => void) => unknown;
  readonly removeListener: (event: string, listener: (context: AmqpContext) => void) => unknown;
  readonly is_open?: () => boolean;
  /** Where rhea tells of events without taking them from those who listen at the session, connection or container. */
  readonly observers?: Pick<AmqpSender, "on" | "removeListener">;
}

/** A message as rhea takes it. */
export interface AmqpOutgoing {
  readonly body: unknown;
  readonly [member: string]: unknown;
}

/** What rhea knows of a message that was sent. */
export interface AmqpDelivery {
  readonly id: number;
  /** Whether it was sent without waiting for an answer. */
  readonly settled: boolean;
  /** The answer: for a rejected message, with the error of the broker. */
  readonly remote_state?: unknown;
}

interface AmqpContext {
  readonly delivery?: AmqpDelivery | undefined;
}

/** How a message can end: with an answer, or because there is nobody left to answer. */
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
 * Sends a message, and is done when the broker has taken it.
 *
 * rhea says nothing of a message when the connection is lost; here it counts as lost when the link is opened again. Who
 * cannot wait for that gives a signal.
 *
 * @throws Error if the broker refuses the message or closes the link: its `cause` is what the broker said
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
          else reject(new Error(`the message was not accepted: ${event}`, { cause: context.delivery?.remote_state }));
        });
      }
      for (const [event, listener] of listeners) events.on(event, listener);
      signal?.addEventListener("abort", stop, { once: true });
      delivery = sender.send(message);
      // Sent settled: there will be no answer.
      if (delivery.settled) resolve();
    });
  } finally {
    stop();
  }
}
