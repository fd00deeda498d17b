/**
 * Stands in for js-yaml in the bundle: json-schema-to-typescript is given schemas, and never a file to read one from.
 *
 * @throws Error always
 */
export function load(): never {
  throw new Error("json-schema-to-typescript was asked to read YAML, which it must not be");
}

/** What is asked of the module when it is loaded. */
export const CORE_SCHEMA = { withTags: (): undefined => undefined };
