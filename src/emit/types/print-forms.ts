import { compile } from "json-schema-to-typescript";
import { type DeclaredForm, rootName } from "./forms.js";
import { scan, type Token } from "./scan.js";

/** What json-schema-to-typescript prints for each form, by its title: the tokens from `interface` or `type` on. */
export async function printForms(root: DeclaredForm): Promise<ReadonlyMap<string, readonly Token[]>> {
  const printed = new Map<string, readonly Token[]>();
  for (const tokens of declarations(scan(await compileAll(root)))) {
    const title = tokens[1] ?? "";
    if (printed.has(title)) throw new Error(`json-schema-to-typescript declared ${title} twice`);
    printed.set(title, tokens);
  }
  const asked = [rootName, ...Object.keys(root.properties ?? {})];
  if (printed.size !== asked.length || asked.some((title) => !printed.has(title))) {
    throw new Error(`json-schema-to-typescript declared ${[...printed.keys()]} where ${asked} were asked for`);
  }
  return printed;
}

function* declarations(tokens: readonly Token[]): Generator<readonly Token[]> {
  const starts = tokens.flatMap((token, at) => (token === "export" ? [at] : []));
  for (const [at, start] of starts.entries()) yield tokens.slice(start + 1, starts[at + 1]);
}

/**
 * Lets json-schema-to-typescript print everything in one call. It has nothing to resolve or to fetch, as no reference is
 * left.
 */
async function compileAll(root: DeclaredForm): Promise<string> {
  const schema: object = root;
  return await compile(schema, rootName, {
    bannerComment: "",
    format: false,
    $refOptions: { resolve: { external: false }, dereference: { excludedPathMatcher: () => true } },
  });
}
