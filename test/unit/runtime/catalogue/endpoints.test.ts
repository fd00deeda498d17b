import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEventError } from "../../../../src/runtime/event-error.js";
import { endpointWires } from "./endpoint-wires.js";

const feedurl = "https://feeds.example/x?y";
/** What a value is made of that can stand in headers, properties and topics alike. */
const value = fc.string({
  unit: fc.oneof(
    fc.constantFrom("a", "7", "-", "_", "~", "é", "😀", "%", ":", ",", "="),
    fc.constantFrom("a", "/", "b", "?", "#"),
  ),
  minLength: 1,
});

describe.each(endpointWires)("$name, through the client's own encoder and decoder", (wire) => {
  test("an event comes back as it was sent, with its parameters", async () => {
    const { sent, received, handled } = await wire.carry((producer) =>
      producer.routePublished({ parameters: { feedurl }, data: { route_id: "7" } }),
    );
    expect(sent).toMatchObject({ source: feedurl, subject: "route/7", data: { route_id: "7" } });
    expect(handled).toStrictEqual(sent);
    expect(received).toMatchObject({ kind: "event", name: "routePublished", event: sent, deprecated: false });
    expect(received).toHaveProperty("parameters.route_id", "7");
    expect(received).toHaveProperty("parameters.feedurl", feedurl);
  });

  test("catalogues 1.8: a variant with its own rules, in structured mode, deprecated", async () => {
    const { sent, received, handled } = await wire.carry((producer) =>
      producer.stopMoved({ parameters: { stop_id: "9" } }),
    );
    expect(sent).toMatchObject({ source: "/stops", subject: "stop/9" });
    expect(handled).toStrictEqual(sent);
    expect(received).toMatchObject({
      kind: "event",
      name: "stopMoved",
      deprecated: true,
      parameters: { stop_id: "9" },
    });
  });

  test("catalogues 1.6: a message without an envelope is known by its transport", async () => {
    const { sent, received, handled } = await wire.carry((producer) =>
      producer.statusChange({ parameters: { turbine_id: "t1" }, data: { status: "on" } }),
    );
    expect(sent).toStrictEqual({
      type: "org.example.wind.StatusChange",
      parameters: { turbine_id: "t1" },
      data: { status: "on" },
    });
    expect(handled).toStrictEqual(sent);
    expect(received).toMatchObject({ kind: "event", name: "statusChange", parameters: { turbine_id: "t1" } });
  });

  test("any values at all come back, or are refused by name", async () => {
    await fc.assert(
      fc.asyncProperty(value, value, async (one, other) => {
        const isSendable = wire.isLevel(one);
        const attempts = [
          () => wire.carry((producer) => producer.routePublished({ parameters: { feedurl }, data: { route_id: one } })),
          () =>
            wire.carry((producer) =>
              producer.statusChange({ parameters: { turbine_id: one }, data: { status: other } }),
            ),
        ];
        for (const attempt of attempts) {
          try {
            const { sent, handled, received } = await attempt();
            deepStrictEqual(handled, sent);
            deepStrictEqual(received.kind === "event" && received.event, sent);
            expect(isSendable).toBe(true);
          } catch (error) {
            if (!isEventError(error)) throw error;
            expect(isSendable).toBe(false);
            expect(error.issues.map(({ keyword }) => keyword)).toContain("template");
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test("everything that is wrong is said at once: missing parameters of the event and of the transport", async () => {
    const failed = wire.carry((producer) => {
      const untyped: Record<string, (input: unknown) => Promise<never>> = Object(producer);
      return untyped["routePublished"]?.({ data: {} }) ?? Promise.reject(new Error("no method"));
    });
    await expect(failed).rejects.toMatchObject({ code: "invalid" });
    const error: unknown = await failed.catch((reason: unknown) => reason);
    const paths = isEventError(error) ? error.issues.map(({ path }) => path.join("/")) : [];
    expect(paths).toEqual(expect.arrayContaining(["parameters/feedurl", "parameters/route_id", "data/route_id"]));
    expect(new Set(paths).size).toBe(paths.length);
  });
});
