import type { EndpointModel } from "../model/endpoint-model.js";
import type { EventModel, ReleaseModel } from "../model/event-model.js";

// Paths of the modules of a package. A package has their JavaScript and declarations below `lib`, in the same places.

/** The module of one event. */
export function eventPath({ subpath }: ReleaseModel, { name }: EventModel): string {
  return `${subpath}/events/${name.kebab}.ts`;
}

/** The module of one endpoint. */
export function endpointPath({ subpath }: ReleaseModel, { name }: EndpointModel): string {
  return `${subpath}/endpoints/${name.kebab}.ts`;
}

/** The module that the endpoints of a release are imported through. */
export function endpointsPath({ subpath }: ReleaseModel): string {
  return `${subpath}/endpoints/index.ts`;
}

/** The module of what the events of a release share. */
export function sharedPath({ subpath }: ReleaseModel): string {
  return `${subpath}/shared.ts`;
}

/** The module that a release is imported through. */
export function indexPath({ subpath }: ReleaseModel): string {
  return `${subpath}/index.ts`;
}

/** The module that a package is imported through. */
export const rootPath = "index.ts";

/** The module of the samples of a release. */
export function examplesPath({ subpath }: ReleaseModel): string {
  return `${subpath}/examples.ts`;
}

/** A module of the runtime, which keeps its layout. */
export function runtimePath(path: string): string {
  return `runtime/${path}`;
}
