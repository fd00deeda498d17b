// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
export {};
