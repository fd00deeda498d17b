// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** What the Protobuf format and its batch can be told. */
export interface ProtobufOptions {
	/**
	* What an empty `binary_data` means on reading: `data`, the default, is data of zero length; `none` is no data, which the Go
	* SDK writes so (PB-06).
	*/
	readonly emptyBinaryData?: "data" | "none";
	/**
	* What `data` is, where it is a Protobuf message (`proto_data`, a `google.protobuf.Any`) (PB-05):
	*
	* - `message`, the default: the bytes of the message, while its type URL is the `dataschema` (with `https://` in front if it
	*   has no scheme) and `datacontenttype` is `application/protobuf`. An event with another `dataschema` is refused, since the
	*   type URL would be lost. Written as `proto_data` is what has this form, as the Go SDK does.
	* - `any`: the bytes of the Any, as they are. Written as `proto_data` is all data of `application/protobuf`, as the Java SDK
	*   does.
	*/
	readonly protoData?: "message" | "any";
}
/** The content type of a Protobuf message, or of an Any with one in it (PB-05). */
export declare const protobufType = "application/protobuf";
