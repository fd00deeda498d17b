// Apart from the catalogue itself, which is not read where only names are asked for.

/** The CDEvents releases that the tool carries, oldest first. */
export const bundledReleases: readonly string[] = ["0.3.0", "0.4.1", "0.5.1"];

/** The bundled release that a user gets who names none. */
export function newestRelease(): string {
  return "0.5.1";
}
