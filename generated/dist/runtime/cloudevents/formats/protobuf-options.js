// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The content type of a Protobuf message, or of an Any with one in it (PB-05). */
export const protobufType = "application/protobuf";
