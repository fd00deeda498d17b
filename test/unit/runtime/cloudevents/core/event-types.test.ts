import type { CloudEventV1 } from "cloudevents";
import { CloudEvent as SdkCloudEvent } from "cloudevents";
import { expect, expectTypeOf, test } from "vitest";
import { toMessage } from "../../../../../src/runtime/cloudevents/bindings/http.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";

test("events are assignable to and from CloudEventV1 of the package cloudevents", () => {
  expectTypeOf<CloudEvent<{ a: number }>>().toExtend<CloudEventV1<{ a: number }>>();
  expectTypeOf<CloudEventV1<{ a: number }>>().toExtend<CloudEvent<{ a: number }>>();
  expectTypeOf<SdkCloudEvent<{ a: number }>>().toExtend<CloudEvent<{ a: number }>>();
  expectTypeOf<CloudEvent["data"]>().toEqualTypeOf<unknown>();
});

test("writers accept objects of the package cloudevents and write their base64 data as bytes", () => {
  const attributes = { id: "1", source: "/here", type: "t", time: "2020-01-01T00:00:00.000Z" };
  const event = new SdkCloudEvent({ ...attributes, datacontenttype: "image/png", data_base64: "AQI=" });
  expect(json.decode(json.encode(event))).toEqual({
    specversion: "1.0",
    ...attributes,
    datacontenttype: "image/png",
    data: new Uint8Array([1, 2]),
  });
  expect(toMessage(event).body).toEqual(new Uint8Array([1, 2]));
});

test("the package cloudevents accepts events that were read", () => {
  const event = json.decode('{"specversion":"1.0","id":"1","source":"/","type":"t","data":{"a":1}}');
  expect(new SdkCloudEvent(event).data).toEqual({ a: 1 });
});
