import type { ReleaseModel } from "../model/event-model.js";
import type { Schema, SchemaObject } from "../schema/schema.js";
import { type PrintedTypes, printTypes } from "./types/print-types.js";

/** Returns the printed types of a release, by name. */
export function releaseTypes(release: ReleaseModel): PrintedTypes {
  const named = new Map<string, Schema>([...Object.entries(release.definitions), ...Object.entries(release.inputs)]);
  for (const event of release.events) {
    const { pascal } = event.name;
    named.set(
      pascal,
      described(
        event.data,
        `${event.description}\n\nEvent type${event.typePattern === undefined ? "" : "s"} \`${event.type}\`, ${release.title}.`,
      ),
    );
    named.set(`${pascal}Input`, described(event.input, `What the builder of \`${pascal}\` takes.`));
    for (const [name, schema] of Object.entries(event.parts)) named.set(name, described(schema, partDoc(pascal, name)));
  }
  return printTypes(named);
}

function described(schema: Schema, description: string): Schema {
  const base: SchemaObject = typeof schema === "boolean" ? { ...(schema ? {} : { not: {} }) } : schema;
  return { ...base, description };
}

/** `PipelineRunFinishedSubject` is the subject of `PipelineRunFinished`. */
function partDoc(event: string, part: string): string {
  return `The ${part.slice(event.length).toLowerCase()} of \`${event}\`.`;
}
