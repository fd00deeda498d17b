// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/*
 * The encoding of attribute values in HTTP and NATS headers: CloudEvents 1.0.2 for HTTP, the working draft for NATS.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values
 */

/** What stands for itself in a header. */
export const plain: RegExp = /^[!#$&-~]*$/;

/**
 * Encodes what is not printable ASCII, the space, `"` and `%` as UTF-8 `%XX`, and nothing else (HTTP-05). The text must be
 * a valid String attribute, which has no lone surrogates.
 */
export function encodePercent(text: string): string {
  return plain.test(text) ? text : text.replace(/[^!#$&-~]+/g, encodeURIComponent);
}

/**
 * Undoes {@link encodePercent}, and before it the double quotes with backslash escapes that senders before 1.0 used
 * (HTTP-06). Decodes once, whatever comes out.
 *
 * @returns `undefined` for a malformed escape, bytes that are not UTF-8, or a quote without an end
 */
export function decodePercent(text: string): string | undefined {
  // A quote without an end becomes a percent sign without an escape.
  const unquoted = text.replace(/"((?:[^"\\]|\\.)*)("?)/g, (_, inner: string, end: string) =>
    end === "" ? "%" : inner.replace(/\\(.)/g, "$1"),
  );
  try {
    return decodeURIComponent(unquoted);
  } catch {
    return undefined;
  }
}
