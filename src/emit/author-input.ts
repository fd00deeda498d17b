import type { CarriedMessage } from "../model/endpoint-model.js";
import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { type Definitions, type JsonValue, refName, type Schema } from "../schema/schema.js";
import { isJsonObject } from "../schema/schema-document.js";

/** Returns what an author passes to the builder of an event to get a sample: the required members of its input. */
export function authorInput({ profile, inputs }: ReleaseModel, event: EventModel, sample: JsonValue): JsonValue {
  if (!isJsonObject(sample)) return sample;
  const inner = profile.flattened === undefined ? undefined : sample[profile.flattened];
  const members = new Map([...Object.entries(inner ?? {}), ...Object.entries(sample)]);
  return Object.fromEntries(
    requiredMembers(event.input, inputs).flatMap((name) => {
      if (name === "parameters") return [[name, namesOf(event.parameters)]];
      const value = members.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function requiredMembers(schema: Schema, inputs: Definitions): readonly string[] {
  if (typeof schema === "boolean") return [];
  const { $ref, allOf = [], required = [] } = schema;
  const referred = $ref === undefined ? [] : requiredMembers(inputs[refName($ref)] ?? true, inputs);
  return [...referred, ...allOf.flatMap((part) => requiredMembers(part, inputs)), ...required];
}

/** What an author gives to the producer of an endpoint: with the placeholders of its transport, without what it fills itself. */
export function senderInput(
  release: ReleaseModel,
  message: CarriedMessage,
  event: EventModel,
  sample: JsonValue,
): JsonValue {
  const input = authorInput(release, event, sample);
  if (!isJsonObject(input)) return input;
  const filled = new Set(Object.keys(message.construction["attributes"] ?? {}));
  const asked = message.parameters.filter(({ optional }) => !optional).map(({ name }) => name);
  const others = Object.entries(input).filter(([name]) => name !== "parameters" && !filled.has(name));
  return Object.fromEntries([...(asked.length > 0 ? [["parameters", namesOf(asked)] as const] : []), ...others]);
}

/** Values that are called what they stand for. */
function namesOf(parameters: readonly string[]): { readonly [name: string]: string } {
  return Object.fromEntries(parameters.map((name) => [name, name]));
}
