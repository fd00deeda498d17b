import { describe, expect, it } from "vitest";
import { carriedEndpoints } from "../../../../../src/profiles/xregistry/build/carried-endpoints.js";
import type { JsonObject } from "../../../../../src/schema/schema-document.js";
import { cloudEvent, read } from "../read/reading.js";

const placed = cloudEvent({});
const over = ["amqp", "http", "kafka", "mqtt", "nats"];

/** A group for each name, with the messages given. */
function groups(messages: { readonly [group: string]: JsonObject }): JsonObject {
  return {
    messagegroups: Object.fromEntries(Object.entries(messages).map(([group, value]) => [group, { messages: value }])),
  };
}

function basedOn(xid: string, name = "basemessageuri", protocol = "KAFKA"): JsonObject {
  return { [name]: xid, protocol, protocoloptions: {} };
}

const cases: readonly (readonly [what: string, given: JsonObject, want: readonly (readonly string[])[]])[] = [
  ["the only group", groups({ g: { m: placed } }), over.map((protocol) => ["g", protocol])],
  [
    "a group that is only a base",
    groups({ g: { m: placed }, k: { m: basedOn("/messagegroups/g/messages/m") } }),
    [["k"]],
  ],
  ...["basemessage", "basemessageurl", "baseDefinitionUrl"].map(
    (name) =>
      [
        `a group that is only a base, by ${name}`,
        groups({ g: { m: placed }, k: { m: basedOn("/messagegroups/g/messages/m", name) } }),
        [["k"]],
      ] as const,
  ),
  [
    "a group of which one message is no base",
    groups({ g: { m: placed, n: placed }, k: { m: basedOn("/messagegroups/g/messages/m") } }),
    [...over.map((protocol) => ["g", protocol]), ["k"]],
  ],
  [
    "bases of bases",
    groups({
      g: { m: placed },
      h: { m: { basemessage: "/messagegroups/g/messages/m" } },
      k: { m: basedOn("/messagegroups/h/messages/m") },
    }),
    [["k"]],
  ],
  [
    "a base that travels itself",
    groups({ g: { m: { ...placed, protocol: "MQTT/5.0" } }, k: { m: basedOn("/messagegroups/g/messages/m") } }),
    [["g"], ["k"]],
  ],
  [
    "a group that an alias repeats",
    groups({ g: { m: placed }, h: { m: { meta: { xref: "/messagegroups/g/messages/m" } } } }),
    ["g", "h"].flatMap((group) => over.map((protocol) => [group, protocol])),
  ],
  [
    "a base that an endpoint carries",
    {
      ...groups({ g: { m: placed }, k: { m: basedOn("/messagegroups/g/messages/m") } }),
      endpoints: {
        e: { usage: ["producer"], protocol: "HTTP", protocoloptions: {}, messagegroups: ["/messagegroups/g"] },
      },
    },
    [["e"], ["k"]],
  ],
  [
    "a base of what an endpoint has of its own",
    {
      ...groups({ g: { m: placed } }),
      endpoints: {
        e: { usage: ["producer"], protocol: "KAFKA", messages: { m: { basemessage: "/messagegroups/g/messages/m" } } },
      },
    },
    [["e"]],
  ],
];

describe("the endpoints of a catalogue", () => {
  it.each(cases)("include %s only if something is sent through it", (_, given, want) => {
    const found = carriedEndpoints(read(given).catalogue);
    expect(found.map(({ id, isOneOfSeveral, protocol }) => (isOneOfSeveral ? [id, protocol] : [id]))).toEqual(want);
  });

  it("name the protocol of a group unless its first message travels over it", () => {
    const nats = { ...placed, protocol: "NATS" };
    const mqtt = { ...placed, protocol: "MQTT/5.0" };
    const found = carriedEndpoints(read(groups({ g: { a: nats, b: mqtt } })).catalogue);
    expect(found.map(({ isOneOfSeveral, protocol }) => [protocol, isOneOfSeveral])).toEqual([
      ["mqtt", true],
      ["nats", false],
    ]);
  });
});
