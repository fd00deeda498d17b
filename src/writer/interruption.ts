/** What ends a process from outside, and leaves it time to clean up. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Thrown by work that was interrupted. It is never seen: the process ends by the signal. */
class InterruptedError extends Error {
  override readonly name: string = "InterruptedError";
}

/**
 * Does work that must not be left half done. Where the process is told to end meanwhile, it does so when the work has ended; a
 * second time, at once.
 *
 * @param work - calls `goOn` now and then, which throws if there is no time to go on
 */
export async function beforeTheEnd<T>(work: (goOn: () => Promise<void>) => Promise<T>): Promise<T> {
  let received: NodeJS.Signals | undefined;
  const hear = (signal: NodeJS.Signals): void => {
    received = signal;
    unhear();
  };
  const unhear = (): void => {
    for (const signal of signals) process.off(signal, hear);
  };
  for (const signal of signals) process.on(signal, hear);
  try {
    return await work(async () => {
      // Signals are only heard of between two turns of the event loop.
      await new Promise(setImmediate);
      if (received !== undefined) throw new InterruptedError();
    });
  } finally {
    unhear();
    // As if nobody had heard it: whoever waits for this process wants to know what it died of.
    if (received !== undefined) {
      process.kill(process.pid, received);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
