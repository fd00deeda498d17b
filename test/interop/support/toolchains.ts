import { delimiter, join } from "node:path";

/** The languages of the peers. Each has a folder beside this one, with a small program of ours around the official SDKs. */
export type Language = "go" | "java" | "python" | "rust";

/** How the program of a language is built. */
export interface Toolchain {
  /** Succeeds where the toolchain is installed. */
  readonly probe: readonly string[];
  /** What builds the program, one after the other, in its folder. Everything they make is in the cache folder. */
  readonly build: readonly (readonly string[])[];
  /** What runs it. */
  readonly run: readonly string[];
}

/** The toolchain of a language, told where it may write. Versions are pinned by the lock files of each folder. */
export function toolchainOf(language: Language, cache: string): Toolchain {
  const inCache = (...path: readonly string[]): string => join(cache, language, ...path);
  switch (language) {
    case "go":
      return {
        probe: ["go", "version"],
        build: [["go", "build", "-buildvcs=false", "-mod=readonly", "-o", inCache("peer"), "."]],
        run: [inCache("peer")],
      };
    case "java": {
      const maven = ["mvn", "--quiet", "--batch-mode", `-Dinterop.target=${inCache()}`];
      return {
        probe: ["mvn", "--version"],
        build: [[...maven, "dependency:copy-dependencies", `-DoutputDirectory=${inCache("lib")}`, "compile"]],
        run: ["java", "-cp", [inCache("classes"), inCache("lib", "*")].join(delimiter), "Peer"],
      };
    }
    case "python": {
      const python = inCache("bin", "python");
      return {
        probe: ["python3", "-c", "import venv, ensurepip"],
        build: [
          ["python3", "-m", "venv", inCache()],
          [python, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", "requirements.txt"],
        ],
        run: [python, "-B", "peer.py"],
      };
    }
    case "rust":
      return {
        probe: ["cargo", "--version"],
        build: [["cargo", "build", "--quiet", "--locked", "--target-dir", inCache()]],
        run: [inCache("debug", "interop")],
      };
  }
}
