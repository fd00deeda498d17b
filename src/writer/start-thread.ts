import { fileURLToPath } from "node:url";
import { loadCompiled } from "../disk/load-compiled.js";
import { setEngineFlags } from "./engine-flags.js";

// What `open-writer-thread.ts` starts. It loads the thread that writes, faster than Node would: with code that was compiled
// under these flags (tooling/code-cache.ts).
setEngineFlags();
loadCompiled(fileURLToPath(new URL("./writer-thread.cjs", import.meta.url)), require);
