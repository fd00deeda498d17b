/**
 * Stands in for prettier in the bundle, since json-schema-to-typescript is always told not to format: five megabytes of
 * parsers less to publish.
 *
 * @throws Error always
 */
export function format(): never {
  throw new Error("json-schema-to-typescript was asked to format, which it must not be");
}
