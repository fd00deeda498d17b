#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { loadCompiled } from "../disk/load-compiled.js";

// What `bin` of package.json names: it loads the tool itself, faster than Node would.
loadCompiled(fileURLToPath(new URL("./main.cjs", import.meta.url)), require);
