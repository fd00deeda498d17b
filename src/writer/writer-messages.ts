import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { WriteReport } from "../disk/write-package.js";
import type { WriteTarget } from "./package-writer.js";
import type { SentCount } from "./part-channel.js";

/** What a writer's thread is started with. */
export interface WriterTask {
  readonly target: WriteTarget;
  readonly sent: SentCount;
}

/** What a writer's thread tells. */
export type WriterMessage =
  /** A batch of parts was taken. */
  | { readonly kind: "taken" }
  | { readonly kind: "written"; readonly report: WriteReport }
  /** The user can mend what is wrong with the parts. */
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic }
  | { readonly kind: "failed"; readonly error: unknown };
