import { isJsonArray, isJsonObject, type JsonObject, own, type SchemaDocument } from "../../schema/schema-document.js";

/**
 * The event type of a schema that leaves it open, as those of CDEvents 0.1.0 and 0.1.1 do: any text is allowed there, and
 * only the `$id` says which event it is. The version of the type was then that of the release which the event last changed
 * in, the first one that `context.version` admits.
 *
 * `https://cdevents.dev/0.1.0/schema/pipeline-run-started-event` is `dev.cdevents.pipelinerun.started.0.1.0`.
 */
export function impliedType({ id, value }: SchemaDocument): string | undefined {
  const words = /^https:\/\/cdevents\.dev\/0\.1\.[01]\/schema\/([a-z-]+)-event$/.exec(id ?? "")?.[1]?.split("-");
  const predicate = words?.pop();
  const subject = words?.join("");
  const context = member(member(value, "properties"), "context");
  const version = member(member(context, "properties"), "version");
  const versions = version && own(version, "enum");
  const first = isJsonArray(versions) ? versions[0] : undefined;
  return predicate && subject && typeof first === "string"
    ? `dev.cdevents.${subject}.${predicate}.${first}`
    : undefined;
}

function member(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const found = object && own(object, name);
  return isJsonObject(found) ? found : undefined;
}
