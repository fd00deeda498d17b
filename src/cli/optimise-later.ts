import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 wait before it optimises functions. By default it does so after so little work that in a run of half a second most
 * of that effort is in vain, and takes a quarter of the time; a run of seconds still gets what is hot optimised. To be called
 * when everything is loaded: V8 takes compiled code, that of Node's own modules as well, only under the flags it was made with.
 */
export function optimiseLater(): void {
  setFlagsFromString("--interrupt-budget=1000000");
}
