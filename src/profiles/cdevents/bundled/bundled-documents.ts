import { type SchemaDocument, schemaDocument } from "../../../schema/schema-document.js";
import { bundledSchemas } from "./bundled.js";

/** Returns the schemas of a bundled release as documents. */
export function bundledDocuments(release: string): readonly SchemaDocument[] {
  return bundledSchemas(release).map(({ name, schema }) =>
    schemaDocument({ name: `cdevents-${release}/${name}`, value: schema }),
  );
}
