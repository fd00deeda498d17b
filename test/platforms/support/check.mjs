import { fromCloudEvent, isCDEvent, parse, pipelineRunFinished, safeParse, toCloudEvent } from "cdevents";
import { avro } from "cdevents/formats/avro";
import { json } from "cdevents/formats/json";
import { protobuf } from "cdevents/formats/protobuf";
import { fromMessage, messageOf, toMessage } from "cdevents/http";

/** Builds, checks, encodes and decodes an event. Runs on every platform. */
export async function check() {
  const event = pipelineRunFinished({
    source: "https://ci.example.com/",
    subject: { id: "run-42 ü", content: { pipelineName: "release", outcome: "success" } },
  });
  const cloudEvent = toCloudEvent(event);
  const binary = toMessage(cloudEvent);
  const request = new Request("https://sink.example/", { method: "POST", headers: binary.headers, body: binary.body });
  const structured = toMessage(cloudEvent, { mode: "structured", format: json });
  const decoded = [
    parse(JSON.stringify(event)),
    fromCloudEvent(fromMessage(await messageOf(request))),
    fromCloudEvent(fromMessage(structured, { formats: [json] })),
    ...[avro, json, protobuf].map((format) => fromCloudEvent(format.decode(format.encode(cloudEvent)))),
  ];
  const wrong = { ...event, subject: { ...event.subject, content: { outcome: "sucess" } } };
  return JSON.stringify({
    valid: pipelineRunFinished.is(event) && isCDEvent(event),
    problems: safeParse(wrong).error?.issues.map(({ path }) => path.join("/")),
    decoded: decoded.map((received) => JSON.stringify(received) === JSON.stringify(event)),
  });
}
