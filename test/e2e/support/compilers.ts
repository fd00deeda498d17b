import { fileURLToPath } from "node:url";

/** The TypeScript compilers that generated packages have to please, by version. */
export const compilers: readonly (readonly [version: string, path: string])[] = [
  ["5.9", "typescript-5.9"],
  ["6", "typescript-6"],
  ["7", "typescript"],
].map(([version = "", name]) => [
  version,
  fileURLToPath(new URL(`../../../node_modules/${name}/bin/tsc`, import.meta.url)),
]);

/** Where the types of Node lie, for projects that have no node_modules of their own. */
export const typeRoots: string = fileURLToPath(new URL("../../../node_modules/@types", import.meta.url));

/** As strict as a user's project can be. */
export const strictest: { readonly [option: string]: unknown } = {
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  // The declarations of the package have to hold as well.
  skipLibCheck: false,
};

/** The options for each way in which a project can look its imports up. */
export const resolutions: readonly (readonly [name: string, options: { readonly [option: string]: string }])[] = [
  ["nodenext", { module: "nodenext", moduleResolution: "nodenext" }],
  ["bundler", { module: "esnext", moduleResolution: "bundler" }],
];
