import { expect, it } from "vitest";
import { catalogueKinds } from "../../src/diagnostics/catalogue-codes.js";
import { diagnosticKinds } from "../../src/diagnostics/codes.js";
import { dataSchemaKinds } from "../../src/diagnostics/data-schema-codes.js";
import { eventKinds } from "../../src/diagnostics/event-codes.js";
import { inputKinds } from "../../src/diagnostics/input-codes.js";
import type { DiagnosticKind } from "../../src/diagnostics/kind.js";
import { lintKinds } from "../../src/diagnostics/lint-codes.js";
import { runKinds } from "../../src/diagnostics/run-codes.js";
import { schemaKinds } from "../../src/diagnostics/schema-codes.js";
import { templateKinds } from "../../src/diagnostics/template-codes.js";

const sections: { readonly [heading: string]: { readonly [code: string]: DiagnosticKind } } = {
  "Command line, configuration and output": runKinds,
  "Input files": inputKinds,
  Schemas: schemaKinds,
  Events: eventKinds,
  Catalogues: catalogueKinds,
  "Data schemas": dataSchemaKinds,
  "Catalogue style": lintKinds,
  Templates: templateKinds,
};

it("docs/errors.md lists every diagnostic code with its cause and fix (run vitest -u to update it)", async () => {
  const codes = Object.values(sections).flatMap((kinds) => Object.keys(kinds));
  expect(codes.toSorted()).toEqual(Object.keys(diagnosticKinds).toSorted());
  await expect(errorPage()).toMatchFileSnapshot("../../docs/errors.md");
});

function errorPage(): string {
  const intro = `# Error codes

Every problem that \`cdevents-gen\` reports has a code, a place in your files, a cause and a fix. Nothing is written if one of
them is an **error**. A **warning** points out something that is probably not intended. A **note** is for your information.
`;
  const printed = Object.entries(sections).map(([heading, kinds]) =>
    [`## ${heading}\n`, ...Object.entries(kinds).map(([code, kind]) => printKind(code, kind))].join("\n"),
  );
  return [intro, ...printed].join("\n");
}

function printKind(code: string, { severity, title, cause, fix }: DiagnosticKind): string {
  const sentence = `${title.charAt(0).toUpperCase()}${title.slice(1)}.`;
  return `### \`${code}\`\n\n**${severity}**: ${escaped(sentence)}\n\n${escaped(cause)}\n\n_Fix:_ ${escaped(fix)}\n`;
}

/** Keeps characters that Markdown would interpret. */
function escaped(text: string): string {
  return text.replace(/[*_<>]/g, "\\$&");
}
