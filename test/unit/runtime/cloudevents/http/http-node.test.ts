import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromMessage, toMessage } from "../../../../../src/runtime/cloudevents/bindings/http.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { refusal } from "../../../../support/cloudevents-refusal.js";

const event: CloudEvent = {
  specversion: "1.0",
  id: "é %",
  source: "/here",
  type: "t",
  datacontenttype: "text/plain",
  data: "x",
};

describe("over a real node:http server", () => {
  let server: Server;
  let read: (received: Parameters<typeof fromMessage>[0]) => unknown;
  const withRaw: { value: boolean } = { value: false };

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const { headers, rawHeaders } = request;
      const result = read(withRaw.value ? { headers, rawHeaders, body } : { headers, body });
      response.end(JSON.stringify(result));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });

  afterAll(() => server.close());

  test("receives an event that fetch sent", async () => {
    read = fromMessage;
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", ...toMessage(event) });
    expect(await response.json()).toEqual(event);
  });

  test.each([true, false])("rejects repeated headers, with raw headers: %s", async (raw) => {
    withRaw.value = raw;
    read = (received) => refusal(() => fromMessage(received));
    const lines = ["ce-specversion: 1.0", "ce-id: 1", "CE-ID: 2", "ce-source: /", "ce-type: t"];
    const answer = await send((server.address() as AddressInfo).port, lines);
    expect(answer).toContain(raw ? '"duplicate id"' : '"duplicate headers/ce-id"');
  });

  test("rejects raw UTF-8 in headers unless lenient", async () => {
    withRaw.value = false;
    const lines = ["ce-specversion: 1.0", "ce-id: é", "ce-source: /", "ce-type: t"];
    const { port } = server.address() as AddressInfo;
    read = (received) => refusal(() => fromMessage(received));
    expect(await send(port, lines)).toContain('"encoding headers/ce-id"');
    read = (received) => fromMessage(received, { lenient: true });
    expect(await send(port, lines)).toContain('"id":"é"');
  });
});

/** Sends header lines as they are, in UTF-8, and gives back the whole response. */
function send(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n${lines.join("\r\n")}\r\n\r\n`,
      );
    });
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
