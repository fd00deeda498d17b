#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { loadCompiled } from "../disk/load-compiled.js";

// What `bin` of package.json names. It starts the tool as fast as it can be started.

// By default V8 optimises a function after so little work that in a run of half a second most of that effort is in vain: it
// takes a third of the time of such a run. A run of seconds still gets its hot functions optimised.
setFlagsFromString("--interrupt-budget=1000000");

loadCompiled(fileURLToPath(new URL("./main.cjs", import.meta.url)));
