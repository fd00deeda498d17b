// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributeIssue } from "../issues.js";
import { defineExtension, nonEmpty } from "./extension.js";
/** The attribute types of {@link AuthContext}. */
export const authContextTypes = {
	authtype: "String",
	authid: "String",
	authclaims: "String"
};
const authContext = /*@__PURE__*/ defineExtension({
	name: "authcontext",
	types: authContextTypes,
	required: ["authtype"],
	rules: {
		authtype: nonEmpty,
		authclaims: {
			expected: "JSON text",
			test: (value) => isJson(String(value))
		}
	}
});
/** Adds {@link AuthContext} to an event. */
export const withAuthContext = (event, values) => authContext.add(event, values);
/** Reads {@link AuthContext} from an event. */
export const authContextOf = (event) => authContext.of(event);
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
/** The attribute types of {@link DataClassification}. */
export const dataClassificationTypes = {
	dataclassification: "String",
	dataregulation: "String",
	datacategory: "String"
};
const dataClassification = /*@__PURE__*/ defineExtension({
	name: "data-classification",
	types: dataClassificationTypes,
	required: ["dataclassification"],
	rules: {
		dataclassification: nonEmpty,
		dataregulation: {
			expected: "names without spaces, separated by commas",
			test: (value) => splitList(String(value)).every((name) => /^\S+$/.test(name))
		},
		datacategory: nonEmpty
	}
});
/** Adds {@link DataClassification} to an event. */
export const withDataClassification = (event, values) => dataClassification.add(event, values);
/** Reads {@link DataClassification} from an event. */
export const dataClassificationOf = (event) => dataClassification.of(event);
/** Splits `dataregulation` into names, without the spaces around them. */
export function regulationsOf({ dataregulation }) {
	return dataregulation === undefined ? [] : splitList(dataregulation);
}
function splitList(list) {
	return list.split(",").map((name) => name.trim());
}
/** The attribute types of {@link DataRef}. */
export const dataRefTypes = { dataref: "URI-reference" };
const dataRef = /*@__PURE__*/ defineExtension({
	name: "dataref",
	types: dataRefTypes,
	required: ["dataref"]
});
/** Adds {@link DataRef} to an event. */
export const withDataRef = (event, values) => dataRef.add(event, values);
/** Reads {@link DataRef} from an event. */
export const dataRefOf = (event) => dataRef.of(event);
/** The attribute types of {@link Severity}. */
export const severityTypes = {
	severitynumber: "Integer",
	severitytext: "String"
};
const severity = /*@__PURE__*/ defineExtension({
	name: "severity",
	types: severityTypes,
	required: ["severitynumber"],
	rules: {
		severitynumber: {
			expected: "zero or greater",
			test: (value) => Number(value) >= 0
		},
		severitytext: nonEmpty
	}
});
/** Adds {@link Severity} to an event. */
export const withSeverity = (event, values) => severity.add(event, values);
/** Reads {@link Severity} from an event. */
export const severityOf = (event) => severity.of(event);
/** The attribute types of {@link OpcUa}. */
export const opcUaTypes = {
	opcuametadatamajorversion: "Integer",
	opcuametadataminorversion: "Integer",
	opcuastatus: "Integer"
};
const opcUa = /*@__PURE__*/ defineExtension({
	name: "opcua",
	types: opcUaTypes,
	check: (values, { dataschema }) => Object.keys(values).filter((name) => name !== "opcuastatus" && dataschema !== undefined && dataschema !== null).map((name) => attributeIssue(name, "opcua", "omitted if there is a dataschema"))
});
/** Adds {@link OpcUa} to an event. */
export const withOpcUa = (event, values) => opcUa.add(event, values);
/** Reads {@link OpcUa} from an event. */
export const opcUaOf = (event) => opcUa.of(event);
