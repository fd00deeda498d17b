import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { Places } from "../schema/places.js";
import type { Definitions, Schema } from "../schema/schema.js";
import { RefusalFinder } from "./checks/find-refusals.js";

/** Names every rule of the given schemas that a generated check could not enforce: an event that passes must be valid. */
export function refuseSchemas(
  schemas: readonly Schema[],
  definitions: Definitions,
  places: Places,
): readonly Diagnostic[] {
  const finder = new RefusalFinder(definitions);
  return schemas.flatMap((schema) =>
    finder.find(schema).map(({ keyword, pointer, reason }) => {
      const [, root, name = "", ...rest] = pointer.split("/");
      const place =
        root === "$defs" ? places.of(definitions[name] ?? true, ["", ...rest].join("/")) : places.of(schema, pointer);
      return diagnose("unsupported-keyword", `"${keyword}" cannot be enforced: ${reason}`, place);
    }),
  );
}
