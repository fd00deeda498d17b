import { describe, expect } from "vitest";
import * as http from "../../../src/runtime/cloudevents/bindings/http.js";
import { type GeneratedRelease, loadRelease, type WireEvent } from "../../support/generated-package.js";
import { type Exchange, testExchange, testExpectations } from "./expected-faults.js";
import { toHttp } from "./messages.js";
import { askPeer, missingPeer, type PeerAnswer } from "./peer-protocol.js";
import type { Language } from "./toolchains.js";

/**
 * Tests that the CDEvents SDK of a language reads the events of our releases, and that what it then writes, as JSON and in a
 * CloudEvent, is what it has read.
 */
export async function exchangeCDEvents(language: Language, releases: readonly string[]): Promise<void> {
  const peer = `cdevents-${language}`;
  const missing = missingPeer(language);
  const asked = (await Promise.all(releases.map(samplesOf))).flat();
  const requests = asked.map(({ release, event }) => ({ cdevent: { release, text: JSON.stringify(event) } }));
  const answers = missing === undefined ? await askPeer(language, requests) : [];
  describe.skipIf(missing !== undefined)(missing === undefined ? peer : `${peer} (${missing})`, () => {
    const exchanges = asked.flatMap((each, at) => exchangesOf(peer, each, answers[at] ?? {}));
    for (const each of exchanges) testExchange(each);
    testExpectations(peer, exchanges);
  });
}

/** An event of a release. */
interface SampleCDEvent {
  readonly release: string;
  readonly name: string;
  readonly event: WireEvent;
  readonly generated: GeneratedRelease;
}

async function samplesOf(release: string): Promise<readonly SampleCDEvent[]> {
  const generated = await loadRelease(release);
  return Object.entries(generated.examples).flatMap(([name, { minimal, maximal }]) => [
    { release, name: `${release}/${name}/minimal`, event: minimal, generated },
    { release, name: `${release}/${name}/maximal`, event: maximal, generated },
  ]);
}

function exchangesOf(peer: string, { name, event, generated }: SampleCDEvent, answer: PeerAnswer): readonly Exchange[] {
  return [
    {
      peer,
      exchange: "JSON",
      sample: name,
      check: () => {
        if (answer.cdevent === undefined) throw new Error(answer.error);
        expect(withInstant(generated.parse(answer.cdevent))).toEqual(withInstant(event));
      },
    },
    {
      peer,
      exchange: "CloudEvent",
      sample: name,
      check: ({ lenient = false }) => {
        if (answer.message === undefined) throw new Error(answer.error);
        const cloudEvent = http.fromMessage(toHttp(answer.message), { lenient });
        expect(withInstant(generated.fromCloudEvent(cloudEvent, { lenient }))).toEqual(withInstant(event));
      },
    },
  ];
}

// Peers write the same instant with other digits.
function withInstant({ context, ...rest }: WireEvent): WireEvent {
  return { ...rest, context: { ...context, timestamp: new Date(context.timestamp).toISOString() } };
}
