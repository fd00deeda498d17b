/**
 * Records what the bundled catalogue has to expand to: the digest of the canonical form of every upstream schema.
 * Needs the upstream releases beside the checkout; run it when a release is added:
 *
 *     npx tsx test/unit/profiles/bundled/record-digests.ts 0.3.0 0.4.1 0.5.1
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sharedData } from "../../../support/shared-data.js";
import { digest } from "./canonical.js";
import { upstreamSchemas } from "./upstream.js";

function digestsOf(release: string): { readonly [name: string]: string } {
  const folder = sharedData(`cdevents/${release}`);
  if (folder === undefined) throw new Error(`CDEvents ${release} does not lie beside the checkout`);
  const schemas = upstreamSchemas(folder);
  const byId = new Map([...schemas.values()].map((schema) => [String(schema["$id"]), schema]));
  const names = [...schemas.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, digest(schemas.get(name) ?? {}, byId)]));
}

const digests = Object.fromEntries(process.argv.slice(2).map((release) => [release, digestsOf(release)]));
writeFileSync(fileURLToPath(new URL("digests.json", import.meta.url)), `${JSON.stringify(digests, null, 2)}\n`);
