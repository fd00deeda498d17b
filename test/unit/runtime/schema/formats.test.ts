import { expect, test } from "vitest";
import { isIpv4, isIpv6 } from "../../../../src/runtime/schema/formats/text.js";
import { isDateTime } from "../../../../src/runtime/schema/formats/time.js";
import { isIri, isIriReference } from "../../../../src/runtime/schema/formats/uri.js";
import { isUri, isUriReference } from "../../../../src/runtime/uri.js";

const formats = { isDateTime, isIpv4, isIpv6, isIri, isIriReference, isUri, isUriReference };

const cases: readonly (readonly [
  format: keyof typeof formats,
  valid: readonly string[],
  invalid: readonly string[],
])[] = [
  [
    "isDateTime",
    ["2024-02-29T00:00:00Z", "0000-02-29t00:00:00.123456789z", "2023-12-31T23:59:60Z", "2024-01-01T01:29:60.5+01:30"],
    [
      ...["2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2023-04-31T00:00:00Z", "2023-13-01T00:00:00Z"],
      ...["2023-01-00T00:00:00Z", "2023-12-31T22:59:60Z", "2023-01-01T00:00:61Z", "2023-01-01T24:00:00Z"],
      ...["2023-01-01T00:00:00", "2023-01-01T00:00:00.Z", "2023-01-01 00:00:00Z", "2023-01-01T00:00:00+24:00", ""],
    ],
  ],
  [
    "isUri",
    ["urn:a:b", "http://u:p@[::ffff:1.2.3.4]:80/%41?b/?#c?", "a://[v1.x:y]", "a://:@:", "file:///a//b", "x:"],
    ["/a:b", "?a:b", "1a:b", "http://[1:2]/", "http://[v1.]", "http://[v1]", "a:%4", "a:é", "a:[", "a:b#c#d", "a:\n"],
  ],
  // Of the schemes that most URIs have, for which there is a look of their own.
  [
    "isUri",
    [
      "http://",
      "https://a-b.c/d/e",
      "http://h?q=/?",
      "https://(a),b'c/$&!*+;=~_",
      "https:a/b:c",
      "HTTPS://h",
      "http:///a",
    ],
    [
      "https",
      "https://h:p",
      "http://h/ ",
      "http://h/\u017f",
      "http://h/[",
      "https://h\n",
      "http://h?#a#",
      "http://h/%4x",
    ],
  ],
  [
    "isUriReference",
    ["", "//[::1]", "//u@h:1", "./a:b", "a/b:c", "?q", "#"],
    ["a b", ":a", "1:b", "//h:x", "//[::1]x"],
  ],
  ["isIri", ["urn:é", "a://ü?\ue000"], ["/é", "a:\ue000", "a:\u0080", "\u017f:a", "a://[::é]", "a://[v1.é]", "a:%4é"]],
  ["isIriReference", ["é", "//ü/?\u{10fffd}#é"], ["é:a", "#\ue000", "\ufffe", "\ud800"]],
  ["isIpv4", ["0.10.200.255"], ["1.2.3", "1.2.3.4.", "1.2.3.04", "1.2.3.256"]],
  [
    "isIpv6",
    ["::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4", "::ABCD"],
    ["1.2.3.4", "1::2::3", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:1.2.3.4", "::12345", "::1.2.3.04", "::1%1", "::\t1"],
  ],
];

test.each(cases)("B: %s", (format, valid, invalid) => {
  expect(valid.filter((text) => !formats[format](text))).toEqual([]);
  expect([...invalid, 1, null, ["urn:a"]].filter((value) => formats[format](value))).toEqual([]);
});
