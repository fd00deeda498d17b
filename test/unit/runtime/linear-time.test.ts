import { describe, expect, test } from "vitest";
import {
  artifactPackaged,
  fromCloudEvent,
  pipelineRunFinished,
  safeParse,
  toCloudEvent,
} from "../../../generated/lib/0.5/index.js";

const kilobyte = 1024;
// From 16 KB to 1 MB, each size twice the one before.
const sizes = [16, 32, 64, 128, 256, 512, 1024].map((size) => size * kilobyte);

const event = pipelineRunFinished({
  source: "/ci",
  chainId: "6ca3f9c5-1cef-4ce0-861c-2456a69cf137",
  schemaUri: "https://example.com/schema",
  timestamp: "2026-11-21T10:00:00Z",
  links: [{ linkType: "RELATION", linkKind: "x", target: { contextId: "a", source: "/b" } }],
  subject: { id: "run-42", source: "/elsewhere", content: { outcome: "success", uri: "https://example.com" } },
  customData: "YQ==",
  customDataContentType: "text/plain",
});
const packaged = artifactPackaged({ source: "/ci", subject: { id: "pkg:x/y", content: { change: { id: "c" } } } });

type Path = readonly string[];

function stringPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => stringPaths(member, [...path, name]));
}

function replaced(value: unknown, path: Path, text: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  const copy: Record<string, unknown> = { ...Object(value) };
  return { ...copy, [name]: replaced(copy[name], rest, text) };
}

/** The CPU time of a call in milliseconds: the least of three, since garbage collection only ever adds to it. */
function timeOf(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

/** The least growth in up to three attempts. Time that grows with the square is too long in all of them. */
function growth(run: (size: number) => () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least >= 2.5; attempt++) least = Math.min(least, growthOnce(run));
  return least;
}

/** The growth of the time per doubling, over at least two doublings. Times below 5 ms are too short to compare. */
function growthOnce(run: (size: number) => () => unknown): number {
  const times = sizes.map((size) => timeOf(run(size)));
  const last = times.length - 1;
  const measurable = times.findIndex((time) => time >= 2);
  const first = Math.min(measurable < 0 ? last : measurable, last - 2);
  const longest = times[last] ?? 0;
  return longest < 5 ? 0 : (longest / Math.max(times[first] ?? 0, 2)) ** (1 / (last - first));
}

const pumps: readonly (readonly [name: string, start: string, pump: string, end: string])[] = [
  ["digits", "2026-11-21T10:00:00.", "0", "1Z"],
  ["versions", "dev.cdevents.x.y", ".1", ""],
  ["percent-encoded characters", "https://example.com/", "%41", "%"],
  ["colons and slashes", "a", ":/", " "],
  ["line breaks", "", "\n", ""],
];

describe("reading takes time in proportion to the size", () => {
  const fields = [
    ...stringPaths(event).map((path) => ({ given: event, path })),
    { given: packaged, path: ["subject", "id"] },
  ];

  test.each(fields.map((field) => [field.path.join("."), field] as const))(
    "of %s in an event",
    (_name, { given, path }) => {
      for (const [name, start, pump, end] of pumps) {
        const grown = growth((size) => {
          const value = replaced(given, path, start + pump.repeat(size / pump.length) + end);
          return () => safeParse(value);
        });
        expect(grown, name).toBeLessThan(2.5);
      }
    },
  );

  test("of the digits of a time in an envelope", () => {
    const grown = growth((size) => {
      const timestamp = `2026-11-21T10:00:00.${"0".repeat(size)}1Z`;
      const long = { ...event, context: { ...event.context, timestamp } };
      const envelope = { ...toCloudEvent(long), time: timestamp.replace("Z", "+00:00") };
      return () => fromCloudEvent(envelope);
    });
    expect(grown).toBeLessThan(2.5);
  });

  test("of a thousand to sixty thousand unknown properties", () => {
    const grown = growth((size) => {
      const names = Array.from({ length: size / 16 }, (_, index) => [`subjectx${index}`, index]);
      const value = { ...event, ...Object.fromEntries(names) };
      return () => safeParse(value);
    });
    expect(grown).toBeLessThan(2.5);
  });

  test("of a thousand to sixty thousand invalid links", () => {
    const grown = growth((size) => {
      const links = Array.from({ length: size / 16 }, () => ({}));
      const value = { ...event, context: { ...event.context, links } };
      return () => safeParse(value);
    });
    expect(grown).toBeLessThan(2.5);
  });
});
