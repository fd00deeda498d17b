import { describe, expect } from "vitest";
import type { CloudEvent } from "../../../src/runtime/cloudevents/event.js";
import {
  type ComparableEvent,
  comparable,
  comparableAfter,
  comparablePeerEvent,
  toPeerEvent,
  withoutImplied,
} from "./comparable-event.js";
import { type Exchange, testExchange, testExpectations } from "./expected-faults.js";
import { askPeer, missingPeer, type PeerAnswer, type PeerRequest } from "./peer-protocol.js";
import { samples } from "./sample-events.js";
import type { Language } from "./toolchains.js";
import { type PeerQuirks, type Wire, wires } from "./wires.js";

/**
 * Tests that the CloudEvents SDK of a language reads what we write and that we read what it writes: every sample over every
 * wire that the SDK has.
 */
export async function exchangeCloudEvents(language: Language, names: readonly string[]): Promise<void> {
  const peer = `cloudevents-${language}`;
  const missing = missingPeer(language);
  const asked = wires.filter(({ name }) => names.includes(name)).flatMap((wire) => exchangesOver(wire, peer));
  const answers = missing === undefined ? await askAll(language, asked) : new Map<PlannedExchange, never>();
  describe.skipIf(missing !== undefined)(missing === undefined ? peer : `${peer} (${missing})`, () => {
    const exchanges = asked.map((each) => ({ ...each, check: each.checkOf(answers.get(each) ?? []) }));
    for (const each of exchanges) testExchange(each);
    testExpectations(peer, exchanges);
  });
}

/** An exchange before it has taken place. */
interface PlannedExchange extends Omit<Exchange, "check"> {
  readonly requests: readonly PeerRequest[];
  readonly checkOf: (answers: readonly PeerAnswer[]) => Exchange["check"];
}

function exchangesOver(wire: Wire, peer: string): PlannedExchange[] {
  return samples.flatMap(({ name, events }): PlannedExchange[] => {
    const messages = wire.mode === "batch" ? [events] : events.map((event) => [event]);
    const expected = events.map((event) => comparableAfter(wire, event));
    const { binding, mode, format } = wire;
    const writing = { binding, mode, ...(format !== undefined && { format }) };
    return [
      {
        peer,
        sample: name,
        exchange: `reads ${wire.name}`,
        requests: messages.map((each) => ({ read: wire.write(each) })),
        checkOf: (answers) => () => {
          expectSame(answers.flatMap((answer) => answered(answer, "events")).map(comparablePeerEvent), expected);
        },
      },
      {
        peer,
        sample: name,
        exchange: `writes ${wire.name}`,
        requests: messages.map((each) => ({ write: { ...writing, events: each.map((event) => toPeerEvent(event)) } })),
        checkOf: (answers) => (quirks) => {
          expectSame(readAll(wire, answers, quirks).map(comparable), expected);
        },
      },
    ];
  });
}

function readAll(wire: Wire, answers: readonly PeerAnswer[], quirks: PeerQuirks): readonly CloudEvent[] {
  return answers.flatMap((answer) => wire.read(answered(answer, "message"), quirks));
}

function expectSame(found: readonly ComparableEvent[], expected: readonly ComparableEvent[]): void {
  const isNamed = expected.map(({ attributes }) => Object.hasOwn(attributes, "datacontenttype"));
  expect(found.map((each, at) => (isNamed[at] === true ? each : withoutImplied(each)))).toEqual(expected);
}

/** Asks everything at once: a peer is started once only. */
async function askAll(
  language: Language,
  asked: readonly PlannedExchange[],
): Promise<ReadonlyMap<PlannedExchange, readonly PeerAnswer[]>> {
  const answers = await askPeer(
    language,
    asked.flatMap(({ requests }) => requests),
  );
  const left = [...answers];
  return new Map(asked.map((each) => [each, left.splice(0, each.requests.length)]));
}

/** A part of an answer; the error of the peer otherwise. */
function answered<Part extends "events" | "message">(answer: PeerAnswer, part: Part): NonNullable<PeerAnswer[Part]> {
  const value = answer[part];
  if (value === undefined || value === null) throw new Error(answer.error ?? "the peer gave no answer");
  return value;
}
