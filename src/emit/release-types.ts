import type { ReleaseModel } from "../model/event-model.js";
import { refName, type Schema, type SchemaObject } from "../schema/schema.js";
import { type PrintedTypes, printTypes } from "./types/print-types.js";

/** Returns the printed types of a release, by name. */
export function releaseTypes(release: ReleaseModel): PrintedTypes {
  const { definitions, inputs, typeNames = {} } = release;
  const named = new Map<string, Schema>(
    [...Object.entries(definitions), ...Object.entries(inputs)].filter(([name]) => !Object.hasOwn(typeNames, name)),
  );
  for (const event of release.events) {
    const { pascal } = event.name;
    named.set(
      pascal,
      described(
        event.data,
        `${event.description}\n\nEvent type${event.typePattern === undefined ? "" : "s"} \`${event.type}\`, ${release.title}.`,
      ),
    );
    named.set(`${pascal}Input`, described(event.input, `Input of the \`${event.name.camel}\` builder.`));
    for (const [name, schema] of Object.entries(event.parts)) {
      named.set(name, described(retyped(schema, typeNames), partDoc(pascal, name)));
    }
  }
  return printTypes(named, new Set(release.events.map(({ name }) => name.pascal)));
}

/** Replaces references to definitions that have no type of their own. */
function retyped(schema: Schema, typeNames: NonNullable<ReleaseModel["typeNames"]>): Schema {
  if (typeof schema === "boolean") return schema;
  const { $ref, allOf } = schema;
  const name = $ref === undefined ? undefined : typeNames[refName($ref)];
  return {
    ...schema,
    ...(name !== undefined && { $ref: `#/$defs/${name}` as const }),
    ...(allOf !== undefined && { allOf: allOf.map((part) => retyped(part, typeNames)) }),
  };
}

function described(schema: Schema, description: string): Schema {
  const base: SchemaObject = typeof schema === "boolean" ? { ...(schema ? {} : { not: {} }) } : schema;
  return { ...base, description };
}

/** `PipelineRunFinishedSubject` is the subject of `PipelineRunFinished`. */
function partDoc(event: string, part: string): string {
  return `The ${part.slice(event.length).toLowerCase()} of \`${event}\`.`;
}
