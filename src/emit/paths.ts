import type { EventModel, ReleaseModel } from "../model/event-model.js";

// Where the modules of a generated package lie: paths below `src` of the output. The JavaScript and the declarations made
// from them lie below `dist`, in the same places.

/** The module of one event. */
export function eventPath({ subpath }: ReleaseModel, { name }: EventModel): string {
  return `${subpath}/events/${name.kebab}.ts`;
}

/** The module of what the events of a release share. */
export function sharedPath({ subpath }: ReleaseModel): string {
  return `${subpath}/shared.ts`;
}

/** The module that a release is imported through. */
export function indexPath({ subpath }: ReleaseModel): string {
  return `${subpath}/index.ts`;
}

/** The module of the samples of a release. */
export function examplesPath({ subpath }: ReleaseModel): string {
  return `${subpath}/examples.ts`;
}

/** A module of the runtime, which keeps its layout. */
export function runtimePath(path: string): string {
  return `runtime/${path}`;
}
