import { describe, expect, it } from "vitest";
import type { PackageOptions } from "../../../src/package-options.js";
import { generate } from "../../../src/pipeline.js";
import { sampleSchema } from "../cli/sample-schemas.js";

const own = {
  path: "a.json",
  name: "a.json",
  text: sampleSchema({ type: "dev.cdeventsx.acme-deploy.approved.1.0.0" }),
  named: true,
};

// The output is checked in and reviewed, so its size in files matters.
describe("the number of generated files", () => {
  it.each<{ title: string; options: PackageOptions; releases: readonly string[]; most: number }>([
    { title: "one event as TypeScript modules", options: { target: "source" }, releases: [], most: 36 },
    { title: "one event as a package", options: {}, releases: [], most: 148 },
    { title: "CDEvents 0.5.1 as a package", options: {}, releases: ["0.5.1"], most: 300 },
  ])("is at most $most for $title", async ({ options, releases, most }) => {
    const { files } = await generate({
      ...options,
      sources: releases.length === 0 ? [own] : [],
      releases,
      packageName: "p",
      packageVersion: "1.0.0",
      templates: new Map(),
    });
    expect(files.size).toBeGreaterThan(0);
    expect(files.size).toBeLessThanOrEqual(most);
  });
});
