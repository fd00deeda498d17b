/** How long two functions take, each in nanoseconds a call, and the ratio of the first to the second. */
export interface PairedTiming {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/**
 * Times two functions in turns, so that whatever else the machine does touches both alike: each round gives one ratio, and
 * the median of the rounds counts. The first rounds only warm up.
 */
export function timePaired(ours: (turn: number) => unknown, theirs: (turn: number) => unknown): PairedTiming {
  const rounds = Array.from({ length: 100 }, () => {
    const first = time(ours);
    const second = time(theirs);
    return { ours: first, theirs: second, ratio: first / second };
  }).slice(25);
  return {
    ours: median(rounds.map((round) => round.ours)),
    theirs: median(rounds.map((round) => round.theirs)),
    ratio: median(rounds.map((round) => round.ratio)),
  };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const turns = 4096;

function time(run: (turn: number) => unknown): number {
  const start = process.hrtime.bigint();
  for (let turn = 0; turn < turns; turn++) run(turn);
  return Number(process.hrtime.bigint() - start) / turns;
}
