import { endpointModule } from "./endpoint-module.js";
import { endpointsModule } from "./endpoints-module.js";
import { eventModule } from "./event-module.js";
import { examplesModule } from "./examples/examples-module.js";
import { indexModule } from "./index-module.js";
import { schemaFiles } from "./json-schema/schema-files.js";
import { type Output, printModule } from "./output.js";
import { endpointPath, endpointsPath, eventPath, examplesPath, indexPath, rootPath, sharedPath } from "./paths.js";
import { releaseTypes } from "./release-types.js";
import { sharedModule } from "./shared-module.js";
import { ValidatorPrinter } from "./validator-printer.js";

/** The types, checks and definitions of all events. */
const events: Output = {
  name: "events",
  *files({ model, templates }) {
    for (const release of model.releases) {
      const types = releaseTypes(release);
      const printer = new ValidatorPrinter(release);
      yield printModule(sharedPath(release), templates["shared.ts"], (by) => sharedModule(release, types, printer, by));
      for (const event of release.events) {
        yield printModule(eventPath(release, event), templates["event.ts"], (by) =>
          eventModule(release, event, types, printer, by),
        );
      }
    }
  },
};

/** The modules that a release, and the package, are imported through. */
const indexes: Output = {
  name: "indexes",
  *files({ model, templates }) {
    for (const release of model.releases) {
      yield printModule(indexPath(release), templates["index.ts"], (by) =>
        indexModule(indexPath(release), [release], by),
      );
    }
    yield printModule(rootPath, templates["index.ts"], (by) => indexModule(rootPath, model.root, by));
  },
  *entries({ model }) {
    yield [".", rootPath];
    for (const release of model.releases) yield [`./${release.subpath}`, indexPath(release)];
  },
};

const endpoints: Output = {
  name: "endpoints",
  *files({ model, templates }) {
    for (const release of model.releases.filter((each) => each.endpoints.length > 0)) {
      for (const endpoint of release.endpoints) {
        yield printModule(endpointPath(release, endpoint), templates["endpoint.ts"], (by) =>
          endpointModule(release, endpoint, by),
        );
      }
      yield printModule(endpointsPath(release), templates["endpoints.ts"], (by) => endpointsModule(release, by));
    }
  },
  *entries({ model }) {
    for (const release of model.releases.filter((each) => each.endpoints.length > 0)) {
      if (release.main) yield ["./endpoints", endpointsPath(release)];
      yield [`./${release.subpath}/endpoints`, endpointsPath(release)];
    }
  },
};

/** A minimal and a maximal valid event of each type. */
const examples: Output = {
  name: "examples",
  optional: "package",
  *files({ model, templates, examples: examplesOf }) {
    for (const release of model.releases) {
      yield printModule(examplesPath(release), templates["examples.ts"], (by) =>
        examplesModule(release, examplesOf(release), by),
      );
    }
  },
  *entries({ model }) {
    for (const release of model.releases) {
      if (release.main) yield ["./examples", examplesPath(release)];
      yield [`./${release.subpath}/examples`, examplesPath(release)];
    }
  },
};

/** JSON Schemas of all events, for editors and other tools. */
const schemas: Output = {
  name: "schemas",
  optional: "package",
  *files({ model }) {
    for (const release of model.releases) {
      for (const [path, text] of schemaFiles(release)) {
        yield { kind: "file", path: `schemas/${release.subpath}/${path}`, text };
      }
    }
  },
  *entries({ model }) {
    for (const { main, subpath } of model.releases) {
      if (main) yield ["./schemas/*.json", `schemas/${subpath}/*.json`];
      yield [`./${subpath}/schemas/*.json`, `schemas/${subpath}/*.json`];
    }
  },
};

/** All that a package can consist of, besides the runtime and the files about the package itself. */
export const outputs: readonly Output[] = [events, endpoints, examples, schemas, indexes];
