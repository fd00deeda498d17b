import type { CarriedMessage } from "../model/endpoint-model.js";
import type { EventModel } from "../model/event-model.js";
import type { JsonValue } from "../schema/schema.js";
import { isJsonObject } from "../schema/schema-document.js";

/** What an author gives to get a sample: the members of its context that are not filled in, and the rest as it is. */
export function authorInput({ kind, input, parameters }: EventModel, sample: JsonValue): JsonValue {
  if (!isJsonObject(sample)) return sample;
  if (kind !== "cdevent") {
    const required = typeof input === "object" ? (input.required ?? []) : [];
    return Object.fromEntries(
      required.flatMap((name) =>
        name === "parameters" ? [[name, namesOf(parameters)]] : name in sample ? [[name, sample[name] ?? null]] : [],
      ),
    );
  }
  return Object.fromEntries(
    Object.entries(sample).flatMap(([name, value]) =>
      name === "context" ? Object.entries(value ?? {}).filter(([member]) => member === "source") : [[name, value]],
    ),
  );
}

/** What an author gives to the producer of an endpoint: with the placeholders of its transport, without what it fills itself. */
export function senderInput(message: CarriedMessage, event: EventModel, sample: JsonValue): JsonValue {
  const input = authorInput(event, sample);
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
