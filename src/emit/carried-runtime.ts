import modules from "../runtime?compiled";
import type { CompiledModule } from "./compile.js";

/** A module of the runtime: its text, which is carried unchanged, and what was made from it when the tool was built. */
export interface RuntimeModule extends CompiledModule {
  readonly text: string;
  /** The modules that it imports, by their paths below `src/runtime`. */
  readonly imports: readonly string[];
}

/** Modules of the runtime by their paths below `src/runtime`. */
export type RuntimeModules = ReadonlyMap<string, RuntimeModule>;

/** The runtime that is carried into every generated package, sorted by path in the order of code units. */
export const carriedRuntime: RuntimeModules = new Map(modules);
