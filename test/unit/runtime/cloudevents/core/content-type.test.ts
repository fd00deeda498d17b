import { describe, expect, test } from "vitest";
import { isStructured } from "../../../../../src/runtime/cloudevents/bindings/binding.js";
import {
  type DataKind,
  dataKindOf,
  isContentType,
  mediaTypeOf,
} from "../../../../../src/runtime/cloudevents/content-type.js";

describe("content types", () => {
  test.each<[contentType: string, kind: DataKind]>([
    ["application/json", "json"],
    ["Application/JSON; charset=utf-8", "json"],
    ["application/vnd.x+json ; v=1", "json"],
    ["application/jsonl", "binary"],
    ["application/json-seq", "binary"],
    ["text/plain", "text"],
    ["text/plain; charset=UTF-8", "text"],
    ['text/plain; charset="us-ascii"', "text"],
    ["text/plain; charset=iso-8859-1", "binary"],
    ["text/xml", "text"],
    ["application/xml", "text"],
    ["image/svg+xml", "text"],
    ["application/xml-dtd", "binary"],
    ["application/x-www-form-urlencoded", "text"],
    ["image/png; note=text/plain", "binary"],
    ["application/octet-stream; x=+json", "binary"],
  ])("reads data of %s as %s", (contentType, kind) => {
    expect(dataKindOf(contentType)).toBe(kind);
  });

  test.each(["a/b", "a/b;c=d", 'a/b; c="d;\\"e"', "a/b; c = d", "application/vnd.ms-excel.sheet.macroEnabled.12"])(
    "accepts the media type %s",
    (text) => {
      expect(isContentType(text)).toBe(true);
    },
  );

  test.each([
    "",
    "a",
    "a/",
    "/b",
    "a/b/c",
    "a b/c",
    "a/b; c",
    'a/b; c="d',
    "a/b, c/d",
    "a/b\n",
    "a/b;\tc=d",
    'a/b; c="\u0001"',
  ])("rejects the media type %o", (text) => {
    expect(isContentType(text)).toBe(false);
  });

  test("rejects a long string that is almost a media type in linear time", () => {
    const started = performance.now();
    expect(isContentType(`a/b${"; ".repeat(50_000)}x`)).toBe(false);
    expect(isContentType(`a/b; c="${"\\".repeat(50_001)}`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("compares media types without case and parameters", () => {
    expect(mediaTypeOf(" Application/CloudEvents+JSON ; Charset=UTF-8")).toBe("application/cloudevents+json");
  });

  test.each([
    ["application/cloudevents-batch+json", true],
    ["APPLICATION/CLOUDEVENTS-BATCH+xml; x=y", true],
    ["application/cloudevents+json", true],
    ["Application/CloudEvents; charset=utf-8", true],
    ["application/json", false],
    ["text/plain; x=application/cloudevents", false],
    ["", false],
    [undefined, false],
  ])("returns whether %s announces whole events: %s", (contentType, want) => {
    expect(isStructured(contentType)).toBe(want);
  });
});
