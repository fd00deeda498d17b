import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { EventModel, ReleaseModel } from "../model/event-model.js";
import type { JsonValue } from "../schema/schema.js";
import { SampleMaker } from "./samples/make-sample.js";

/** The samples of one event. */
export interface EventSamples {
  readonly minimal: JsonValue;
  readonly maximal: JsonValue;
}

/** Makes the samples of a release; an event that defies it is told about, and has none. */
export function eventSamples(release: ReleaseModel): {
  readonly samples: ReadonlyMap<EventModel, EventSamples>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const samples = new Map<EventModel, EventSamples>();
  const diagnostics: Diagnostic[] = [];
  // Names are unique within a release, so that one maker can serve all of its events and make what they share once.
  const maker = new SampleMaker(Object.assign({}, release.definitions, ...release.events.map(({ parts }) => parts)));
  for (const event of release.events) {
    const minimal = maker.make(event.data, "minimal");
    const maximal = maker.make(event.data, "maximal");
    if ("value" in minimal && "value" in maximal)
      samples.set(event, { minimal: minimal.value, maximal: maximal.value });
    else
      diagnostics.push(
        noSample(event, "reason" in minimal ? minimal.reason : "reason" in maximal ? maximal.reason : ""),
      );
  }
  return { samples, diagnostics };
}

function noSample(event: EventModel, reason: string): Diagnostic {
  return diagnose("no-sample", `no valid sample of ${event.type} could be made: ${reason}`, {
    file: event.provenance.file,
    pointer: "",
  });
}
