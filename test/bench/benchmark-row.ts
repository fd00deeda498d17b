/** One line of `npm run bench`: a measured pair, and what the ratio should be at most. */
export interface BenchmarkRow {
  readonly what: string;
  readonly peer: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: string;
  readonly ratio: number;
  /** The ratio that is to be reached. */
  readonly reach: number;
}
