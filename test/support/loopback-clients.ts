import { headers } from "@nats-io/transport-node";
import type { EndpointProtocol } from "../../src/model/endpoint-model.js";

/** An endpoint of a generated package, seen without the types of its messages. */
export interface AnyEndpoint {
  readonly producer: (
    client: unknown,
    options?: object,
  ) => Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  readonly read: (received: never) => ReceivedAny | Promise<ReceivedAny>;
}

/** What became of a message, seen without the types of events. */
export interface ReceivedAny {
  readonly kind: string;
  readonly name?: string;
  readonly event?: unknown;
  readonly error?: { readonly issues: readonly unknown[] };
}

/** A client that keeps what it is handed, and what the client of the other side would hand over for it. */
export interface Loopback {
  readonly client: unknown;
  /** What a producer of such a client is told. */
  readonly options: object;
  /** What it is told where the catalogue does not say where to send to. */
  readonly address: object;
  readonly received: () => unknown;
}

/** Stands in for the clients of each protocol: nothing but the shapes that they take and hand over. */
export const loopbacks: { readonly [protocol in EndpointProtocol]: () => Loopback } = {
  kafka: () => {
    const sent: { topic: string; messages: { headers: Record<string, string> }[] }[] = [];
    const client = { send: async (record: (typeof sent)[number]) => sent.push(record) };
    const received = (): unknown => {
      const record = sent.at(-1);
      const [message] = record?.messages ?? [];
      const headers = Object.entries(message?.headers ?? {}).map(([name, value]) => [name, Buffer.from(value)]);
      return { topic: record?.topic, partition: 0, message: { ...message, headers: Object.fromEntries(headers) } };
    };
    return { client, options: { bytes: Buffer.from }, address: { topic: "somewhere" }, received };
  },
  mqtt: () => {
    const sent: unknown[][] = [];
    const client = { publishAsync: async (...args: unknown[]) => sent.push(args) };
    const received = (): unknown => {
      const [topic, payload, options] = sent.at(-1) ?? [];
      return { topic, payload, packet: { topic, payload, ...Object(options) } };
    };
    return { client, options: { bytes: Buffer.from }, address: { topic: "somewhere" }, received };
  },
  amqp: () => {
    const sent: unknown[] = [];
    const client = {
      // Settled at once, as a sender is that asks for no answer.
      send: (message: unknown) => {
        sent.push(message);
        return { id: sent.length, settled: true };
      },
      on: () => undefined,
      removeListener: () => undefined,
    };
    return { client, options: {}, address: {}, received: () => ({ message: sent.at(-1) }) };
  },
  nats: () => {
    const sent: unknown[][] = [];
    const client = { publish: (...args: unknown[]) => sent.push(args) };
    const received = (): unknown => {
      const [subject, data, options] = sent.at(-1) ?? [];
      const bytes = typeof data === "string" ? new TextEncoder().encode(data) : (data ?? new Uint8Array());
      return { subject, data: bytes, ...Object(options) };
    };
    return { client, options: { headers }, address: { subject: "somewhere" }, received };
  },
  http: () => {
    const sent: [url: string, init: RequestInit][] = [];
    const client = async (url: string, init: RequestInit): Promise<object> => {
      sent.push([url, init]);
      return { ok: true, status: 204 };
    };
    const received = (): unknown => {
      const [url = "", init] = sent.at(-1) ?? [];
      return new Request(url, init);
    };
    return { client, options: {}, address: { url: "https://somewhere.example/" }, received };
  },
};
