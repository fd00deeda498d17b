import { run } from "./run.js";

// A reader that has seen enough (`cdevents-gen --help | head -1`) is no reason to fail, or to leave work half done.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// Not process.exit: what was printed has to reach its reader first.
void run({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => performance.now(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
