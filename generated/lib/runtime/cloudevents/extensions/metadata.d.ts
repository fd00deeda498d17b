// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AddAttributes, type ExtensionTypes, type ReadAttributes } from "./extension.js";
/**
* The principal that triggered the occurrence. It is informative, not a security mechanism.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/authcontext.md
*/
export interface AuthContext {
	/** The kind of principal. Values other than these are allowed. */
	readonly authtype: "app_user" | "user" | "service_account" | "api_key" | "system" | "unauthenticated" | "unknown" | (string & {});
	/** The principal. Avoid personal data, since attributes are logged. */
	readonly authid?: string;
	/** Claims about the principal, as JSON text. They must not be enough to impersonate it. */
	readonly authclaims?: string;
}
/** The attribute types of {@link AuthContext}. */
export declare const authContextTypes: ExtensionTypes<AuthContext>;
/** Adds {@link AuthContext} to an event. */
export declare const withAuthContext: AddAttributes<AuthContext>;
/** Reads {@link AuthContext} from an event. */
export declare const authContextOf: ReadAttributes<AuthContext>;
/**
* The sensitivity of the data, and the regulations that apply to it. A consumer or intermediary that supports the
* extension must reject an event if it cannot comply or does not know a value. The attributes should not be modified.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/data-classification.md
*/
export interface DataClassification {
	/** The level. These values are recommended where no regulation defines others. */
	readonly dataclassification: "public" | "internal" | "confidential" | "restricted" | (string & {});
	/** The regulations, separated by commas, such as `GDPR,HIPAA`. {@link regulationsOf} splits them. */
	readonly dataregulation?: string;
	/** The category of the data within its level and regulation, such as `sensitive-pii`. */
	readonly datacategory?: string;
}
/** The attribute types of {@link DataClassification}. */
export declare const dataClassificationTypes: ExtensionTypes<DataClassification>;
/** Adds {@link DataClassification} to an event. */
export declare const withDataClassification: AddAttributes<DataClassification>;
/** Reads {@link DataClassification} from an event. */
export declare const dataClassificationOf: ReadAttributes<DataClassification>;
/** Splits `dataregulation` into names, without the spaces around them. */
export declare function regulationsOf({ dataregulation }: DataClassification): string[];
/**
* The claim check pattern: a location of the data, next to or instead of `data`. The data there must be identical to
* `data`. Drop `data` only with the consent of the consumers.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/dataref.md
*/
export interface DataRef {
	/** The location, a URI reference. It comes from a peer: never fetch it unchecked. */
	readonly dataref: string;
}
/** The attribute types of {@link DataRef}. */
export declare const dataRefTypes: ExtensionTypes<DataRef>;
/** Adds {@link DataRef} to an event. */
export declare const withDataRef: AddAttributes<DataRef>;
/** Reads {@link DataRef} from an event. */
export declare const dataRefOf: ReadAttributes<DataRef>;
/**
* The severity of an event, as in logs.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/severity.md
*/
export interface Severity {
	/** Zero or greater, the higher the more severe. OpenTelemetry uses 1 to 24. */
	readonly severitynumber: number;
	/** The name of the severity at the source, in capital letters. */
	readonly severitytext?: "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL" | (string & {});
}
/** The attribute types of {@link Severity}. */
export declare const severityTypes: ExtensionTypes<Severity>;
/** Adds {@link Severity} to an event. */
export declare const withSeverity: AddAttributes<Severity>;
/** Reads {@link Severity} from an event. */
export declare const severityOf: ReadAttributes<Severity>;
/**
* A dataset message of OPC UA PubSub. Such events travel in binary mode. Their `id`, `source`, `type` (`ua-metadata`,
* `ua-keyframe`, `ua-deltaframe`, `ua-event`), `subject` and `time` are those of the message. The extensions sequence,
* distributed tracing and recordedtime are used as well.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/opcua.md
*/
export interface OpcUa {
	/** The major version of the metadata. Not together with `dataschema`. */
	readonly opcuametadatamajorversion?: number;
	/** The minor version of the metadata. Not together with `dataschema`. */
	readonly opcuametadataminorversion?: number;
	/** The status of the message. May be omitted if it is Good. */
	readonly opcuastatus?: number;
}
/** The attribute types of {@link OpcUa}. */
export declare const opcUaTypes: ExtensionTypes<OpcUa>;
/** Adds {@link OpcUa} to an event. */
export declare const withOpcUa: AddAttributes<OpcUa>;
/** Reads {@link OpcUa} from an event. */
export declare const opcUaOf: ReadAttributes<OpcUa>;
