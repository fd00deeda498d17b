#!/usr/bin/env node
import { colourise, supportsColour } from "./colour.js";
import { exitCodes } from "./exit-code.js";
import { run, type TextSink } from "./run.js";

void run({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  stdout: sink("stdout"),
  stderr: sink("stderr"),
  now: () => Number(process.hrtime.bigint()) / 1e6,
}).then((exitCode) => {
  // process.exit would not wait until everything is printed.
  process.exitCode = exitCode;
});

function sink(name: "stdout" | "stderr"): TextSink {
  return {
    write(text) {
      const stream = process[name];
      // A reader that stops early (`cdevents-gen --help | head -1`) is not an error. A full disk is one for the requested output.
      stream.once("error", (error: NodeJS.ErrnoException) => {
        if (name === "stdout" && error.code !== "EPIPE") process.exitCode = exitCodes.refused;
      });
      stream.write(supportsColour(stream, process.env) ? colourise(text) : text);
    },
  };
}
