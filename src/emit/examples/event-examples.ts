import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.js";
import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import type { Definitions, JsonValue } from "../../schema/schema.js";
import { ExampleMaker } from "./example-maker.js";

/** The examples of one event. */
export interface EventExamples {
  readonly minimal: JsonValue;
  readonly maximal: JsonValue;
}

/** Makes the examples of a release, with a finding for each event that has none. */
export function eventExamples(release: ReleaseModel): {
  readonly examples: ReadonlyMap<EventModel, EventExamples>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const examples = new Map<EventModel, EventExamples>();
  const diagnostics: Diagnostic[] = [];
  // Names are unique within a release.
  const definitions: Definitions = Object.assign({}, release.definitions, ...release.events.map(({ parts }) => parts));
  const maker = new ExampleMaker(definitions);
  for (const event of release.events) {
    const minimal = maker.make(event.data, "minimal");
    const maximal = maker.make(event.data, "maximal");
    if ("reason" in minimal) diagnostics.push(noExample(event, minimal));
    else if ("reason" in maximal) diagnostics.push(noExample(event, maximal));
    else examples.set(event, { minimal: minimal.value, maximal: maximal.value });
  }
  return { examples, diagnostics };
}

function noExample(
  event: EventModel,
  { reason, pointer }: { readonly reason: string; readonly pointer: string },
): Diagnostic {
  const place = pointer === "" ? "" : ` at ${pointer}`;
  return diagnose("no-sample", `no valid example of ${event.type} was found: ${reason}${place}`, {
    file: event.provenance.file,
    pointer: "",
  });
}
