import type { Protocol } from "../../../catalogue-model.js";
import type { Findings } from "./findings.js";
import { type Located, textOf } from "./located.js";

/** A protocol as catalogues name it. */
export interface NamedProtocol {
  readonly name: Protocol;
  /** Of MQTT only: 4 is 3.1.1, as mqtt.js counts. */
  readonly mqttVersion: 4 | 5;
}

const names: ReadonlyMap<string, Protocol> = new Map<string, Protocol>([
  ["http", "http"],
  ["https", "http"],
  ["kafka", "kafka"],
  ["amqp", "amqp"],
  ["mqtt", "mqtt"],
  ["mqtt3", "mqtt"],
  ["mqtt5", "mqtt"],
  ["nats", "nats"],
  ["websocket", "websocket"],
  ["websockets", "websocket"],
  ["ws", "websocket"],
  ["wss", "websocket"],
]);

/** The protocol that a name means, compared without case and without versions that make no difference. */
export function protocolOf(text: string): NamedProtocol | undefined {
  const [base = "", version = ""] = text.trim().toLowerCase().split("/");
  const name = names.get(base);
  // AMQP before 1.0 is another protocol of the same name.
  if (name === undefined || (name === "amqp" && /^0/.test(version))) return undefined;
  return { name, mqttVersion: base === "mqtt3" || version.startsWith("3") ? 4 : 5 };
}

/** Returns whether a name means that there is no protocol. */
export function isNoProtocol(text: string): boolean {
  return /^(?:none|)$/i.test(text.trim());
}

/** The protocol that an entity names, if there is one; one without a binding is reported. */
export function readProtocol(written: Located, findings: Findings): NamedProtocol | undefined {
  const name = textOf(written);
  if (name === undefined || isNoProtocol(name)) return undefined;
  const protocol = protocolOf(name);
  if (protocol === undefined) {
    findings.fold("unknown-protocol", name, `unsupported protocol ${JSON.stringify(name)}`, written.place);
  }
  return protocol;
}

/** The protocol of options that only one protocol has, where none is named. */
export function impliedProtocol(options: Located | undefined): NamedProtocol | undefined {
  const names = [...(options?.members?.keys() ?? [])].map((name) => name.toLowerCase().replace(/[-_]/g, ""));
  if (names.includes("topicname")) return { name: "mqtt", mqttVersion: 5 };
  const sections = ["applicationproperties", "messageannotations", "deliveryannotations"];
  return sections.some((section) => names.includes(section)) ? { name: "amqp", mqttVersion: 5 } : undefined;
}
