import type { WriteReport } from "../disk/write-package.js";
import type { PackagePart } from "../emit/package-part.js";
import type { PackageModel } from "../model/event-model.js";

/** Where a package goes, and what its manifest says. */
export interface WriteTarget {
  /** The output folder, as the user wrote it. */
  readonly outDir: string;
  /** The version of the tool. */
  readonly version: string;
  /** What `digestInputs` made of all that the output depends on. */
  readonly inputs: string;
}

/** What a writer prints by itself: the frame of a package. Plain data, which can be handed to another thread. */
export interface Frame {
  readonly model: PackageModel;
  /** Templates that replace ours: text by file name. */
  readonly templates: ReadonlyMap<string, string>;
}

/** Parts of a package, all at hand or printed while they are gone through. */
export type Parts = Iterable<PackagePart> | AsyncIterable<PackagePart>;

/** Compiles and writes one package. It is opened as soon as a run is known to have something to do: long before there are parts. */
export interface PackageWriter {
  /**
   * Prints the frame, makes files of it and of the modules of events while these are gone through, and writes them: all or
   * nothing. Throws what the events throw, and then nothing is written.
   *
   * @returns what became of each file, and all that was found while the frame was printed
   */
  write(frame: Frame, events: Parts): Promise<WriteReport>;
  /** Lets go of the writer, whether it has written something or not. */
  close(): Promise<void>;
}

/** Opens a writer. */
export type OpenWriter = (target: WriteTarget) => Promise<PackageWriter>;
