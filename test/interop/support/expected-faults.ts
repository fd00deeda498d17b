import { expect, test } from "vitest";
import faults from "../expected-faults.json" with { type: "json" };
import type { PeerQuirks } from "./wires.js";

/** A fault of a peer that we know of. */
export interface ExpectedFault {
  readonly peer: string;
  /** The exchanges in which it shows: `reads HTTP binary`, `writes Kafka JSON`; `JSON`, `CloudEvent` for CDEvents. */
  readonly exchanges: readonly string[];
  /** The samples that show it; `data/*` is all whose names begin so. Where several faults match, the first counts. */
  readonly samples: readonly string[];
  readonly reason: string;
  /** What our readers have to be told to take the message all the same. */
  readonly quirks?: PeerQuirks;
}

const known: readonly ExpectedFault[] = faults;

/** One exchange with a peer. */
export interface Exchange {
  readonly peer: string;
  readonly exchange: string;
  readonly sample: string;
  /** Throws where something is not as it should be. */
  readonly check: (quirks: PeerQuirks) => void;
}

/**
 * A test of an exchange. Where `expected-faults.json` knows of a fault it has to show, so that we see when it is mended;
 * where options of our readers are said to help, they have to.
 */
export function testExchange({ peer, exchange, sample, check }: Exchange): void {
  const fault = known.find((each) => matches(each, peer, exchange, sample));
  if (fault === undefined) {
    test(`${exchange}: ${sample}`, () => check({}));
    return;
  }
  const { quirks, reason } = fault;
  test(`${exchange}: ${sample} fails, as expected: ${reason}`, () => {
    expect(() => check({}), "it is mended: take it off the list").toThrow();
    if (quirks !== undefined) check(quirks);
  });
}

/** A test that every fault expected of a peer is one of something that was exchanged with it. */
export function testExpectations(peer: string, exchanges: readonly Exchange[]): void {
  test("every expected fault is about something that is exchanged", () => {
    const idle = known
      .filter((fault) => fault.peer === peer)
      .flatMap((fault) =>
        fault.exchanges.flatMap((exchange) => fault.samples.map((sample) => ({ peer, exchange, sample }))),
      )
      .filter((each) => !exchanges.some((one) => one.exchange === each.exchange && isNamed(one.sample, each.sample)));
    expect(idle).toEqual([]);
  });
}

function matches(fault: ExpectedFault, peer: string, exchange: string, sample: string): boolean {
  return (
    fault.peer === peer &&
    fault.exchanges.includes(exchange) &&
    fault.samples.some((pattern) => isNamed(sample, pattern))
  );
}

function isNamed(sample: string, pattern: string): boolean {
  const [start = "", end] = pattern.split("*");
  return end === undefined ? sample === pattern : sample.startsWith(start) && sample.endsWith(end);
}
