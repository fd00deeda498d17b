import { run, type TextSink } from "./run.js";

// Neither a stream nor `performance` is touched before it is needed: Node makes them then, and that takes milliseconds.
void run({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  stdout: sink("stdout"),
  stderr: sink("stderr"),
  openWriter: async (target) => (await import("../writer/open-writer.js")).openWriter(target),
  now: () => Number(process.hrtime.bigint()) / 1e6,
}).then((exitCode) => {
  // Not process.exit: what was printed has to reach its reader first.
  process.exitCode = exitCode;
});

function sink(name: "stdout" | "stderr"): TextSink {
  return {
    write(text) {
      const stream = process[name];
      // A reader that has seen enough (`cdevents-gen --help | head -1`) is no reason to fail, or to leave work half done.
      stream.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "EPIPE") throw error;
      });
      stream.write(text);
    },
  };
}
