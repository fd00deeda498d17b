import { describe, expect, it } from "vitest";
import { lowered, messageOf } from "./lowered.js";

describe("schemas that cannot be understood, with the place in the text", () => {
  it.each([
    ["a type that does not exist", messageOf("Strin a = 1;"), 'unknown-data-type "Strin": no type is called "Strin"'],
    [
      "a type of another file",
      messageOf("other.Thing a = 1;", 'syntax = "proto3"; import "other.proto";'),
      'remote-data-schema "other.Thing": "other.Thing" is not declared here, and "other.proto" is not read',
    ],
    [
      "a missing semicolon",
      messageOf("string a = 1 string b = 2;"),
      'invalid-data-schema "string": there has to be ";"; there is "string"',
    ],
    ["a missing number", messageOf("string a;"), 'invalid-data-schema "": there has to be "="; there is ";"'],
    [
      "a missing bracket",
      "message M { string a = 1;",
      'invalid-data-schema "": there has to be the bracket that closes M; the file ends',
    ],
    ["a bracket too many", "message M {} }", 'invalid-data-schema "}": there is a closing bracket too many'],
    [
      "an open text",
      messageOf('string a = 1 [json_name = "x];'),
      'invalid-data-schema "\\"x]": a text is not closed on its line',
    ],
    ["an open comment", "/* message M {}", 'invalid-data-schema "/*": a comment is not closed'],
    ["a sign that means nothing", "message M { § }", 'invalid-data-schema "§": "§" means nothing in Protobuf'],
    [
      "a syntax that is none",
      'syntax = "proto4"; message M {}',
      'invalid-data-schema "\\"proto4\\"": "proto4" is no syntax of Protobuf',
    ],
    [
      "a word that declares nothing",
      "messages M {}",
      'invalid-data-schema "messages": there has to be a declaration; there is "messages"',
    ],
    ["two messages of one name", "message M {} message M {}", 'invalid-data-schema "M": "M" is declared a second time'],
    [
      "fields that are one in JSON",
      messageOf("string foo_bar = 1; string fooBar = 2;"),
      'invalid-data-schema "fooBar": another field of the message is called "fooBar" in JSON too',
    ],
    [
      "a map by message",
      messageOf("map<M, string> a = 1;"),
      'invalid-data-schema "M,": "M" cannot be the key of a map',
    ],
    ["an enum without values", "message M { E e = 1; } enum E {}", 'invalid-data-schema "E": the enum E has no values'],
    ["JSON", "{}", 'invalid-data-schema "{}": there has to be a declaration; there is "{"'],
  ])("%s", (_name, text, want) => {
    expect(lowered(text)).toEqual({ schema: undefined, told: [want] });
  });

  it("are told of all at once, up to fifty", () => {
    const { told } = lowered(messageOf("string a; int32 = 2; string good = 3; oneof x { string = 4; } enum E { A; }"));
    expect(told).toHaveLength(5);
    expect(lowered(messageOf("string;".repeat(1000))).told).toHaveLength(50);
  });

  it("are reported if they are no text", () => {
    expect(lowered("", { document: {} }).told).toEqual([expect.stringMatching(/a Protobuf schema is a text$/)]);
  });
});
