/** One of the things that a package is put together from: plain data, which can be handed to another thread. */
export type PackagePart =
  /** A file as it is written, by its path below the package. */
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  /** A TypeScript module that has yet to be compiled, by its path below `src`, and the user's template that laid it out, if any. */
  | { readonly kind: "module"; readonly path: string; readonly text: string; readonly override?: string }
  /** A module of the runtime that is carried along, by its path below `src/runtime`. */
  | { readonly kind: "runtime"; readonly path: string };
