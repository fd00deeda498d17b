import { delimiter, join } from "node:path";

/** The languages of the peers. Each has a folder beside this one, with a small program of ours around the official SDKs. */
export type Language = "go" | "java" | "python" | "rust";

/** How the program of a language is built, in its folder. Everything that is made lies in the cache folder. */
export interface Toolchain {
  /** Succeeds where the toolchain is installed. */
  readonly probe: readonly string[];
  /** Fetches what the lock files of the folder name, from package registries. */
  readonly fetch: readonly (readonly string[])[];
  readonly build: readonly (readonly string[])[];
  readonly run: readonly string[];
}

/** The toolchain of a language, told where it may write. */
export function toolchainOf(language: Language, cache: string): Toolchain {
  const inCache = (...path: readonly string[]): string => join(cache, language, ...path);
  switch (language) {
    case "go":
      return {
        probe: ["go", "version"],
        fetch: [["go", "mod", "download"]],
        build: [["go", "build", "-buildvcs=false", "-mod=readonly", "-o", inCache("peer"), "."]],
        run: [inCache("peer")],
      };
    case "java": {
      const maven = ["mvn", "--quiet", "--batch-mode", `-Dinterop.target=${inCache()}`];
      return {
        probe: ["mvn", "--version"],
        fetch: [[...maven, "dependency:copy-dependencies", `-DoutputDirectory=${inCache("lib")}`]],
        build: [[...maven, "compile"]],
        run: ["java", "-cp", [inCache("classes"), inCache("lib", "*")].join(delimiter), "Peer"],
      };
    }
    case "python": {
      const python = inCache("bin", "python");
      return {
        probe: ["python3", "-c", "import venv, ensurepip"],
        fetch: [
          ["python3", "-m", "venv", inCache()],
          [python, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", "requirements.txt"],
        ],
        build: [],
        run: [python, "-B", "peer.py"],
      };
    }
    case "rust":
      return {
        probe: ["cargo", "--version"],
        fetch: [["cargo", "fetch", "--quiet", "--locked"]],
        build: [["cargo", "build", "--quiet", "--locked", "--offline", "--target-dir", inCache()]],
        run: [inCache("debug", "interop")],
      };
  }
}
