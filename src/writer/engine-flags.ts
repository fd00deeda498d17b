import { setFlagsFromString } from "node:v8";

/**
 * Sets V8 up for a run of this tool, on all threads. V8 takes compiled code, that of Node's own modules as well, only under the
 * flags it was made with, and with these flags a thread takes twice as long to start. So they are set by the last thread to
 * start, as soon as it has; by then the first one has loaded what it needs.
 */
export function setEngineFlags(): void {
  // By default V8 optimises functions after so little work that in a run of half a second most of that effort is in vain, and
  // takes a quarter of the time; a run of seconds still gets what is hot optimised. Later versions have no such flag, and
  // would say so to whoever looks at the terminal.
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");
  // And it lets the heap grow fourfold before it collects garbage: with thousands of events by a quarter of a gigabyte, nearly
  // all of it texts that are written already. To collect it takes a few hundredths of a second.
  setFlagsFromString("--heap-growing-percent=50");
}
