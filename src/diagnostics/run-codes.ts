import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about the command line, the configuration and the output folder. */
export const runKinds = {
  "invalid-arguments": {
    severity: "error",
    title: "invalid command line",
    cause: "The command, an option or its value is missing or not supported.",
    fix: "Run cdevents-gen --help to see all options.",
  },
  "invalid-config": {
    severity: "error",
    title: "invalid configuration file",
    cause: "An invalid setting would otherwise be ignored silently.",
    fix: "Fix the setting.",
  },
  "unused-name": {
    severity: "warning",
    title: "name in the configuration is not used",
    cause:
      'A key of "names" is an event type, "endpoints/<id>" or "messagegroups/<id>" of the inputs. Other keys have no effect.',
    fix: "Correct the key or remove it.",
  },
  "invalid-package-name": {
    severity: "error",
    title: "invalid package name",
    cause:
      "npm allows up to 214 lower-case letters, digits and the characters - . _ ~, with an optional @scope/ in front.",
    fix: "Choose a name such as cdevents or @acme/cdevents.",
  },
  "missing-package": {
    severity: "error",
    title: "optional package is not installed",
    cause: "cdevents-gen does not install packages that only some of its options need.",
    fix: "Install the package.",
  },
  "unknown-release": {
    severity: "error",
    title: "CDEvents release is not bundled",
    cause: "Only bundled releases can be selected by version. Nothing is downloaded.",
    fix: "Choose a bundled release, or pass the folder with the schemas of the release as an input.",
  },
  "output-among-sources": {
    severity: "error",
    title: "output folder contains your own files",
    cause:
      "A package needs a folder of its own. Its package.json, README.md, dist, schemas and src would mix with your files.",
    fix: "Choose a folder for the package alone, such as -o ./events.",
  },
  "output-blocked": {
    severity: "error",
    title: "output path is blocked",
    cause: "A file or a symbolic link has the name of a folder that has to be created. Neither is written through.",
    fix: "Move it away, or choose another output folder.",
  },
  "output-not-writable": {
    severity: "error",
    title: "output cannot be written",
    cause: "The operating system refused the write. The previous output is unchanged.",
    fix: "Check the permissions of the output folder and the free disk space, or choose another folder.",
  },
  "output-busy": {
    severity: "error",
    title: "another run is writing to the output folder",
    cause: "Two runs at once could leave a mixture of both outputs, and the other run did not finish in time.",
    fix: "Run again when the other run has finished.",
  },
  "kept-edited": {
    severity: "warning",
    title: "generated file was edited and is kept",
    cause:
      "Edited files are only overwritten or removed with --force. The files around it are new and may not match it.",
    fix: "Move the changes you want to keep into the schema or a template. Then run again with --force.",
  },
  "kept-foreign": {
    severity: "warning",
    title: "existing file is kept",
    cause:
      "A generated file would have the same name, but only files listed in the manifest of the output folder are replaced.",
    fix: "Move the file away and run again, or choose another output folder.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
