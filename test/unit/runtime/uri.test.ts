import { describe, expect, it } from "vitest";
import { hasReferenceStructure, isUri, isUriReference } from "../../../src/runtime/uri.js";

describe("URIs of RFC 3986", () => {
  it.each([
    "https://user:secret@example.com:8080/a/b?c=d#e",
    "urn:example:animal:ferret:nose",
    "mailto:a@example.com",
    "http://[2001:db8::7]:80/",
    "http://[v1.fe:80]/",
    "file:///etc/hosts",
    "a:",
  ])("accepts the URI %s", (text) => {
    expect([isUri(text), isUriReference(text)]).toEqual([true, true]);
  });

  it.each(["", "/event/source", "../a", "?q", "#f", "//example.com/a", "a/b:c", "%41"])(
    "accepts %j as a reference, but not as a URI",
    (text) => {
      expect([isUri(text), isUriReference(text)]).toEqual([false, true]);
    },
  );

  it.each([
    "a b",
    "http://[::1",
    "http://[:::1]/",
    "http://[1.2.3]/",
    "http://[v1.]/",
    "http://a:b/",
    "//a@b@c/",
    "1a:b",
    ":a",
    "%4",
    "a#b#c",
    "a[b]",
    "é",
    1,
    undefined,
  ])("rejects %j", (value) => {
    expect([isUri(value), isUriReference(value)]).toEqual([false, false]);
  });

  it("leaves the choice of characters to callers that need the structure of a reference only", () => {
    expect(hasReferenceStructure("http://é.example/ü?ö#ä")).toBe(true);
    expect(hasReferenceStructure("http://[é]/")).toBe(false);
  });

  it.each(["a", "%41", ":", "@", "[", "//", "a:"])("takes linear time for %j repeated a million times", (piece) => {
    const start = performance.now();
    isUri(`//${piece.repeat(1_000_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
