import type { JsonObject } from "../../../schema/schema-document.js";
import { isJsonArray, isJsonObject, own } from "../../../schema/schema-document.js";
import type { Findings } from "./findings.js";
import { type Located, type ValuePlace, within } from "./located.js";

/** One member of a collection. */
export interface Entity {
  readonly id: string;
  readonly value: JsonObject;
  readonly place: ValuePlace;
}

/** The members of a collection: a map by id, or, in saved answers of older servers, a list of objects with ids. */
export function entitiesOf({ value, place }: Located, idName: string, findings: Findings): readonly Entity[] {
  if (!isJsonObject(value) && !isJsonArray(value)) {
    findings.report("not-a-catalogue", "must be an object with entities by id", place);
    return [];
  }
  const members: [string | number, string | undefined, unknown][] = isJsonArray(value)
    ? value.map((item, index) => [index, isJsonObject(item) ? idOf(item, idName) : undefined, item])
    : Object.entries(value).map(([name, member]) => [name, name, member]);
  return members.flatMap(([token, id, member]) => {
    const at = within(place, token);
    if (id !== undefined && isEntity(member)) return [{ id, value: member, place: at }];
    findings.report("not-a-catalogue", "must be an object with an id", at);
    return [];
  });
}

function idOf(item: JsonObject, idName: string): string | undefined {
  // Versions were numbered once, and their ids were URIs.
  const names = [idName, ...(idName === "versionid" ? ["version"] : []), "id", "name"];
  const id = names.map((name) => own(item, name)).find((value) => value !== undefined && value !== "");
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

function isEntity(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
