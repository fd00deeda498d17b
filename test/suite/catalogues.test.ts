import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitPackage } from "../../src/emit/emit-package.js";
import { refuseSchemas } from "../../src/emit/refuse-schemas.js";
import { chooseTemplates } from "../../src/emit/templates.js";
import { parseDocuments } from "../../src/load/parse-documents.js";
import { buildPackage } from "../../src/model/build-package.js";
import type { CarriedMessage, EndpointModel } from "../../src/model/endpoint-model.js";
import type { EventModel, ReleaseModel } from "../../src/model/event-model.js";
import { writePackage } from "../../src/output/write-package.js";
import { buildCatalogue, readCatalogue } from "../../src/profiles/xregistry/lazy.js";
import { typecheck } from "../../src/verify/typecheck.js";
import { type AnyEndpoint, loopbacks, type ReceivedAny } from "../support/loopback-clients.js";
import { sharedData } from "../support/shared-data.js";
import refused from "./catalogues-refused.json" with { type: "json" };

const folder = sharedData("catalogues");
const files = folder === undefined ? [] : readdirSync(folder).filter((file) => /\.(?:json|yaml)$/.test(file));
/** What is not generated, and why: file by file, the errors that name it. This list may only shrink. */
const refusals: Readonly<Record<string, readonly string[]>> = refused;

interface Read {
  readonly release: ReleaseModel;
  readonly errors: readonly string[];
}

/** All catalogues as the releases of one package, since to compile is what takes time. */
const read = new Map<string, Read>();
let generated: ReadonlyMap<string, string> = new Map();
let output = "";

describe.skipIf(folder === undefined)("public catalogues (needs shared data)", () => {
  beforeAll(async () => {
    for (const file of files) read.set(file, await readFile(file));
    const releases = [...read.values()].filter(({ errors }) => errors.length === 0).map(({ release }) => release);
    const { model, diagnostics } = buildPackage("catalogues", "1.0.0", releases);
    const found = [...diagnostics];
    const templates = await chooseTemplates(new Map());
    generated = new Map(await emitPackage(model, { templates, report: (diagnostic) => found.push(diagnostic) }));
    expect(found).toEqual([]);
    output = mkdtempSync(join(tmpdir(), "cdevents-gen-catalogues-"));
    writePackage(output, generated);
  }, 120_000);

  afterAll(() => rmSync(output, { recursive: true, force: true }));

  it.each(files)("%s is understood, or refused by name", (file) => {
    expect(read.get(file)?.errors).toEqual(refusals[file] ?? []);
  });

  it("give code that compiles under every strict option", { timeout: 120_000 }, () => {
    expect(typecheck(generated)).toEqual([]);
  });

  const accepted = files.filter((file) => refusals[file] === undefined);

  it.each(accepted)("%s has no name with a number at its end", (file) => {
    const release = read.get(file)?.release;
    const written = (release?.events ?? []).map(({ type }) => type).join(" ");
    const names = [...(release?.events ?? []), ...(release?.endpoints ?? [])].map(({ name }) => name.pascal);
    const numbered = [...names, ...Object.keys(release?.definitions ?? {})].filter((name) => /\D\d$/.test(name));
    // A number that the catalogue itself writes is no suffix of ours.
    expect(numbered.filter((name) => !new RegExp(`${name.slice(-3)}`, "i").test(written))).toEqual([]);
  });

  it.each(accepted)("%s: every message is built, sent, received and told from the others", async (file) => {
    const { release } = read.get(file) ?? {};
    if (release === undefined) throw new Error("not read");
    const modules = join(output, "lib", release.subpath);
    const { examples } = await import(pathToFileURL(join(modules, "examples.js")).href);
    for (const endpoint of release.endpoints) {
      const module = await import(pathToFileURL(join(modules, "endpoints", `${endpoint.name.kebab}.js`)).href);
      for (const message of endpoint.messages) {
        const event = release.events.find(({ name }) => name.camel === message.event);
        if (event === undefined) throw new Error(`${message.event} is not there`);
        const input = inputOf(event, message, examples[event.name.camel].maximal);
        const { sent, received } = await roundTrip(module[endpoint.name.camel], endpoint, message, input);
        const where = `${endpoint.name.camel}.${message.name}`;
        expect({ where, kind: received.kind, issues: received.error?.issues }).toEqual({ where, kind: "event" });
        expect(received.event, where).toEqual(sent);
      }
    }
  });
});

async function readFile(file: string): Promise<Read> {
  const path = join(folder ?? "", file);
  const parsed = await parseDocuments([{ path: file, name: file, text: readFileSync(path, "utf8"), named: true }]);
  const catalogue = readCatalogue(parsed.catalogues);
  const { release, data, diagnostics } = await buildCatalogue(catalogue.catalogue, new Map([[file, file]]));
  const refusedRules = data.flatMap(({ schema, definitions, places }) => refuseSchemas([schema], definitions, places));
  const subpath = file.replace(/\W/g, "-").toLowerCase();
  const single = buildPackage("single", "1.0.0", [release]);
  const found = [
    ...parsed.diagnostics,
    ...catalogue.diagnostics,
    ...diagnostics,
    ...refusedRules,
    ...single.diagnostics,
  ];
  const errors = found.filter(({ severity }) => severity === "error");
  return {
    release: { ...release, subpath },
    errors: errors.map(({ code, place }) => `${code} ${place?.pointer ?? ""}`.trim()),
  };
}

/** What an author would give to get the sample; parameters are called what they are the values of. */
function inputOf(
  { input }: EventModel,
  { parameters, construction }: CarriedMessage,
  sample: Readonly<Record<string, unknown>>,
): object {
  const asked = typeof input === "object" ? Object.keys(input.properties ?? {}) : [];
  const filled = Object.keys(construction["attributes"] ?? {});
  const given = asked.filter((name) => !filled.includes(name) && Object.hasOwn(sample, name));
  return {
    ...Object.fromEntries(given.map((name) => [name, sample[name]])),
    ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters.map(({ name }) => [name, name])) }),
  };
}

async function roundTrip(
  endpoint: AnyEndpoint,
  { protocol }: EndpointModel,
  { name }: CarriedMessage,
  input: object,
): Promise<{ readonly sent: unknown; readonly received: ReceivedAny }> {
  const { client, options, address, received } = loopbacks[protocol]();
  const send = (all: object): Promise<unknown> | undefined => endpoint.producer(client, all)[name]?.(input);
  // Many catalogues leave it to whoever deploys where things are sent to.
  const sent = await send(options)?.catch(() => send({ ...options, ...address }));
  return { sent, received: await endpoint.read(received() as never) };
}
