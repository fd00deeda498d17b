#!/usr/bin/env node
import { exitCodes } from "./exit-code.js";
import { run, type TextSink } from "./run.js";

// Neither a stream nor `performance` is touched before it is needed: Node makes them then, and that takes milliseconds.
void run({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  stdout: sink("stdout"),
  stderr: sink("stderr"),
  now: () => Number(process.hrtime.bigint()) / 1e6,
}).then((exitCode) => {
  // Not process.exit: what was printed has to reach its reader first.
  process.exitCode = exitCode;
});

function sink(name: "stdout" | "stderr"): TextSink {
  return {
    write(text) {
      const stream = process[name];
      // A reader that has seen enough (`cdevents-gen --help | head -1`) is no reason to fail, or to leave work half done; nor is
      // a full disk, unless it is for what was asked for.
      stream.once("error", (error: NodeJS.ErrnoException) => {
        if (name === "stdout" && error.code !== "EPIPE") process.exitCode = exitCodes.refused;
      });
      stream.write(text);
    },
  };
}
