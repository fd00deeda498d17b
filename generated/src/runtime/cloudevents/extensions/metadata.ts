// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../issues.js";
import {
  type AddAttributes,
  defineExtension,
  type ExtensionTypes,
  nonEmpty,
  type ReadAttributes,
} from "./extension.js";

/*
 * Extensions that describe an event: its data, its author and its severity.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/README.md
 */

/**
 * The principal that triggered the occurrence. It is informative, not a security mechanism.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/authcontext.md
 */
export interface AuthContext {
  /** The kind of principal. Values other than these are allowed. */
  readonly authtype:
    | "app_user"
    | "user"
    | "service_account"
    | "api_key"
    | "system"
    | "unauthenticated"
    | "unknown"
    | (string & {});
  /** The principal. Avoid personal data, since attributes are logged. */
  readonly authid?: string;
  /** Claims about the principal, as JSON text. They must not be enough to impersonate it. */
  readonly authclaims?: string;
}

/** The attribute types of {@link AuthContext}. */
export const authContextTypes: ExtensionTypes<AuthContext> = {
  authtype: "String",
  authid: "String",
  authclaims: "String",
};

const authContext = /*@__PURE__*/ defineExtension<AuthContext>({
  name: "authcontext",
  types: authContextTypes,
  required: ["authtype"],
  rules: { authtype: nonEmpty, authclaims: { expected: "JSON text", test: (value) => isJson(String(value)) } },
});

/** Adds {@link AuthContext} to an event. */
export const withAuthContext: AddAttributes<AuthContext> = (event, values) => authContext.add(event, values);

/** Reads {@link AuthContext} from an event. */
export const authContextOf: ReadAttributes<AuthContext> = (event) => authContext.of(event);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The sensitivity of the data, and the regulations that apply to it. A consumer or intermediary that supports the extension
 * must reject an event if it cannot comply or does not know a value. The attributes should not be modified.
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
export const dataClassificationTypes: ExtensionTypes<DataClassification> = {
  dataclassification: "String",
  dataregulation: "String",
  datacategory: "String",
};

const dataClassification = /*@__PURE__*/ defineExtension<DataClassification>({
  name: "data-classification",
  types: dataClassificationTypes,
  required: ["dataclassification"],
  rules: {
    dataclassification: nonEmpty,
    dataregulation: {
      expected: "names without spaces, separated by commas",
      test: (value) => splitList(String(value)).every((name) => /^\S+$/.test(name)),
    },
    datacategory: nonEmpty,
  },
});

/** Adds {@link DataClassification} to an event. */
export const withDataClassification: AddAttributes<DataClassification> = (event, values) =>
  dataClassification.add(event, values);

/** Reads {@link DataClassification} from an event. */
export const dataClassificationOf: ReadAttributes<DataClassification> = (event) => dataClassification.of(event);

/** Splits `dataregulation` into names, without the spaces around them. */
export function regulationsOf({ dataregulation }: DataClassification): string[] {
  return dataregulation === undefined ? [] : splitList(dataregulation);
}

function splitList(list: string): string[] {
  return list.split(",").map((name) => name.trim());
}

/**
 * The claim check pattern: a location of the data, next to or instead of `data`. The data there must be identical to `data`.
 * Drop `data` only with the consent of the consumers.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/dataref.md
 */
export interface DataRef {
  /** The location, a URI reference. It comes from a peer: never fetch it unchecked. */
  readonly dataref: string;
}

/** The attribute types of {@link DataRef}. */
export const dataRefTypes: ExtensionTypes<DataRef> = { dataref: "URI-reference" };

const dataRef = /*@__PURE__*/ defineExtension<DataRef>({ name: "dataref", types: dataRefTypes, required: ["dataref"] });

/** Adds {@link DataRef} to an event. */
export const withDataRef: AddAttributes<DataRef> = (event, values) => dataRef.add(event, values);

/** Reads {@link DataRef} from an event. */
export const dataRefOf: ReadAttributes<DataRef> = (event) => dataRef.of(event);

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
export const severityTypes: ExtensionTypes<Severity> = { severitynumber: "Integer", severitytext: "String" };

const severity = /*@__PURE__*/ defineExtension<Severity>({
  name: "severity",
  types: severityTypes,
  required: ["severitynumber"],
  rules: {
    severitynumber: { expected: "zero or greater", test: (value) => Number(value) >= 0 },
    severitytext: nonEmpty,
  },
});

/** Adds {@link Severity} to an event. */
export const withSeverity: AddAttributes<Severity> = (event, values) => severity.add(event, values);

/** Reads {@link Severity} from an event. */
export const severityOf: ReadAttributes<Severity> = (event) => severity.of(event);

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
export const opcUaTypes: ExtensionTypes<OpcUa> = {
  opcuametadatamajorversion: "Integer",
  opcuametadataminorversion: "Integer",
  opcuastatus: "Integer",
};

const opcUa = /*@__PURE__*/ defineExtension<OpcUa>({
  name: "opcua",
  types: opcUaTypes,
  check: (values, { dataschema }) =>
    Object.keys(values)
      .filter((name) => name !== "opcuastatus" && dataschema !== undefined && dataschema !== null)
      .map((name) => attributeIssue(name, "opcua", "omitted if there is a dataschema")),
});

/** Adds {@link OpcUa} to an event. */
export const withOpcUa: AddAttributes<OpcUa> = (event, values) => opcUa.add(event, values);

/** Reads {@link OpcUa} from an event. */
export const opcUaOf: ReadAttributes<OpcUa> = (event) => opcUa.of(event);
