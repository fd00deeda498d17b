import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { Places } from "../schema/places.js";
import type { Definitions, Schema } from "../schema/schema.js";
import { findRefusals } from "./checks/find-refusals.js";

/** Names every rule of the given schemas that a generated check could not enforce: an event that passes must be valid. */
export function refuseSchemas(
  schemas: readonly Schema[],
  definitions: Definitions,
  places: Places,
): readonly Diagnostic[] {
  return schemas.flatMap((schema) =>
    findRefusals(schema, definitions).map(({ keyword, pointer, reason }) => {
      const [, root, name = "", ...rest] = pointer.split("/");
      const place =
        root === "$defs" ? places.of(definitions[name] ?? true, ["", ...rest].join("/")) : places.of(schema, pointer);
      return diagnose("unsupported-keyword", `"${keyword}" cannot be enforced: ${reason}`, place);
    }),
  );
}
