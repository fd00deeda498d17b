import { catalogueKinds } from "./catalogue-codes.js";
import { dataSchemaKinds } from "./data-schema-codes.js";
import { eventKinds } from "./event-codes.js";
import { inputKinds } from "./input-codes.js";
import type { DiagnosticKind } from "./kind.js";
import { lintKinds } from "./lint-codes.js";
import { runKinds } from "./run-codes.js";
import { schemaKinds } from "./schema-codes.js";
import { templateKinds } from "./template-codes.js";

/** Every diagnostic that the tool can report. `docs/errors.md` is generated from this list. */
export const diagnosticKinds = {
  ...runKinds,
  ...inputKinds,
  ...schemaKinds,
  ...eventKinds,
  ...catalogueKinds,
  ...dataSchemaKinds,
  ...lintKinds,
  ...templateKinds,
} as const satisfies { readonly [code: string]: DiagnosticKind };

/** The code of a diagnostic. */
export type DiagnosticCode = keyof typeof diagnosticKinds;
