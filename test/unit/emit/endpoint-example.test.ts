import { describe, expect, it } from "vitest";
import { endpointExamples } from "../../../src/emit/endpoint-example.js";
import type { CarriedMessage, EndpointModel } from "../../../src/model/endpoint-model.js";
import type { EventModel, ReleaseModel } from "../../../src/model/event-model.js";
import { eventName } from "../../../src/model/event-name.js";
import { eventDefinition, profile } from "../../../src/profiles/xregistry/profile.js";

const provenance = { source: "", file: "", bundled: false };

function event(word: string): EventModel {
  return {
    definition: eventDefinition,
    isOwn: true,
    name: eventName([word]),
    type: `shop.${word}`,
    envelope: {},
    data: true,
    parts: {},
    input: { required: ["source", "parameters", "data"] },
    parameters: ["shop"],
    construction: {},
    description: "",
    provenance,
  };
}

function message(name: string, more: Partial<CarriedMessage> = {}): CarriedMessage {
  return { name, event: name, construction: {}, parameters: [], ...more };
}

function examples(words: readonly string[], messages: readonly CarriedMessage[], protocol: EndpointModel["protocol"]) {
  const events = words.map(event);
  const endpoint = {
    name: eventName(["till"]),
    description: "",
    protocol,
    addresses: [],
    construction: {},
    provenance,
  };
  const release = { profile, inputs: {}, events, endpoints: [{ ...endpoint, messages }] } as unknown as ReleaseModel;
  const sample = { source: "/s", data: { id: "1" } };
  return endpointExamples(release, "shop/endpoints", new Map(events.map((e) => [e, { minimal: sample, maximal: {} }])));
}

describe("the example of an endpoint", () => {
  it("gives what the message asks for, and not what it fills itself", () => {
    const parameters = [
      { name: "topic", optional: false },
      { name: "id", optional: true },
    ];
    const [found] = examples(
      ["sold"],
      [message("sold", { parameters, construction: { attributes: { source: {} } } })],
      "kafka",
    );
    expect(found?.["input"]).toBe('{\n  parameters: {\n    topic: "topic",\n  },\n  data: {\n    id: "1",\n  },\n}');
    expect(found).toMatchObject({ camel: "till", specifier: '"shop/endpoints"', method: ".sold", hidden: false });
    expect(found?.["handlers"]).toEqual([{ type: '"shop.sold"', told: true }]);
  });

  it("shows each event type once, and not more than three", () => {
    const words = ["sold", "lost", "found", "kept"];
    const messages = [
      message("sold"),
      message("again", { event: "sold" }),
      ...words.slice(1).map((word) => message(word)),
    ];
    const [found] = examples(words, messages, "nats");
    expect(found).toMatchObject({ hidden: true, client: "connection" });
    expect(found?.["handlers"]).toEqual(words.slice(0, 3).map((word) => ({ type: `"shop.${word}"`, told: false })));
  });

  it("is none where there is no endpoint", () => {
    expect(endpointExamples({ events: [], endpoints: [] } as unknown as ReleaseModel, "", new Map())).toEqual([]);
  });
});
