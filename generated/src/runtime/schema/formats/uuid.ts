// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";

/**
 * Whether a value is a UUID, of any version and variant, in either case.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-4
 */
export function isUuid(value: unknown): boolean {
  return isString(value) && /^[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/.test(value);
}
