import type { Endpoint, EndpointTransport } from "../../../catalogue-model.js";
import type { Findings } from "../read/findings.js";
import { type Attributes, type Located, type ValuePlace, within } from "../read/located.js";
import type { Rule } from "./rule.js";

/** Options that belong to another role, or make no sense beside each other. */
export const optionRoles: Rule = ({ registry, catalogue }, findings) => {
  for (const endpoint of catalogue.endpoints) {
    const { transport } = endpoint;
    if (transport === undefined) continue;
    const attributes = registry.endpoints.get(endpoint.id)?.attributes;
    const report: Report = (option, problem, fix) => {
      reportOption(placeOf(attributes, endpoint, option), `${option} ${problem}`, fix, findings);
    };
    checkTransport(transport, endpoint.usage, report);
  }
};

type Report = (option: string, problem: string, fix?: string) => void;

function checkTransport(transport: EndpointTransport, usage: Endpoint["usage"], report: Report): void {
  switch (transport.protocol) {
    case "mqtt":
      checkMqtt(transport, usage, report);
      break;
    case "nats":
      checkNats(transport, usage, report);
      break;
    case "kafka":
      if (transport.consumerGroup !== undefined && !usage.includes("consumer") && usage.length > 0) {
        report("consumergroup", `belongs to a consumer, but this endpoint is for a ${usage.join(" and ")}`);
      }
      break;
    default:
  }
}

function checkMqtt(
  { topic, topicFilter, sharedSubscriptionGroup }: Extract<EndpointTransport, { protocol: "mqtt" }>,
  usage: Endpoint["usage"],
  report: Report,
): void {
  const isProducer = usage.includes("producer");
  if (topic !== undefined && topicFilter !== undefined) report("topicfilter", "and topic exclude each other");
  else if (isProducer && topicFilter !== undefined) report("topicfilter", "belongs to a subscriber", "Write topic.");
  if (isProducer && topic !== undefined && hasMqttWildcard(topic)) {
    report("topic", `is ${JSON.stringify(topic)}, but messages cannot be sent to a wildcard`, "Use a placeholder.");
  }
  if (sharedSubscriptionGroup !== undefined && topicFilter === undefined) {
    report("sharedsubscriptiongroup", "needs a topicfilter", "Add topicfilter.");
  }
}

function checkNats(
  { subject, subjectFilter, queueGroup }: Extract<EndpointTransport, { protocol: "nats" }>,
  usage: Endpoint["usage"],
  report: Report,
): void {
  const isProducer = usage.includes("producer");
  if (isProducer && subjectFilter !== undefined) report("subjectfilter", "belongs to a subscriber", "Write subject.");
  if (isProducer && subject !== undefined && /(?:^|\.)(?:\*|>)(?:\.|$)/.test(subject)) {
    report("subject", `is ${JSON.stringify(subject)}, but messages cannot be sent to a wildcard`, "Use a placeholder.");
  }
  if (queueGroup !== undefined && subjectFilter === undefined) {
    report("queuegroup", "needs a subjectfilter", "Add subjectfilter.");
  }
}

/** @see https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901242 */
function hasMqttWildcard(topic: string): boolean {
  return /[+#]/.test(topic.replace(/\{\w+\}/g, ""));
}

function placeOf(attributes: Attributes | undefined, { place }: Endpoint, option: string): ValuePlace {
  const options = attributes?.get("protocoloptions");
  const written = [...(options?.members ?? [])].find(([name]) => fold(name) === option);
  const at: Located | undefined = written?.[1];
  return at?.place ?? options?.place ?? within({ file: place.file, pointer: place.pointer ?? "" });
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, "");
}

function reportOption(place: ValuePlace, message: string, fix: string | undefined, findings: Findings): void {
  findings.report("misplaced-option", message, place, fix);
}
